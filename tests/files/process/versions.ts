// A workspace that goes from one version to the next, all of it at once: some decks that stay where they are, and one
// that moves with each version.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { FileChange } from '../../../scripts/files/safe/file-change.ts'
import { type FinishedGroup, finishJournal } from '../../../scripts/files/safe/finish-journal.ts'
import { lockWorkspace } from '../../../scripts/files/safe/lock.ts'
import { type Refusal, saveTogether } from '../../../scripts/files/safe/save-together.ts'
import { below, openWorkspace, type Workspace } from '../../../scripts/files/workspace.ts'
import type { AbsolutePath } from '../../../scripts/model/paths.ts'

const STAYING = ['a', 'b', 'c', 'd', 'e', 'f']

/** Decks by their path below `decks/`, without the one that moves. */
export const DECKS = STAYING.map((name) => `event/${name}.md`)

export function moving(version: number): string {
  return `event/moving-${version}.md`
}

/** The whole text of a file: of another length in each version, and of some blocks of a disk. */
export function textOf(file: string, version: number): string {
  const name = file.replace(/-\d+/, '')
  return Array.from(
    { length: 100 + (version % 7) * 40 },
    (_, line) => `${name} ${version} 第${line}行\n`,
  ).join('')
}

/** What a run does: takes the workspace, finishes what it finds, writes. */
export async function bringTo(
  root: string,
  version: number,
): Promise<{ finished: FinishedGroup[]; refusals: Refusal[] }> {
  const workspace = await openWorkspace(root)
  const release = await lockWorkspace(workspace)
  try {
    const finished = await finishJournal(workspace)
    return { finished, refusals: await saveTogether(workspace, await groupsFor(workspace, version)) }
  } finally {
    await release()
  }
}

async function groupsFor(workspace: Workspace, version: number): Promise<FileChange[][]> {
  const places = [workspace.decks, workspace.base]
  const change = async (path: AbsolutePath, text: string | undefined): Promise<FileChange> => ({
    path,
    was: await readFile(path, 'utf8').catch(() => undefined),
    text,
  })
  const groups = DECKS.map((file) =>
    Promise.all(places.map((place) => change(below(place, file), textOf(file, version)))),
  )
  const to = moving(version)
  const others = (await decksBelow(workspace.decks)).filter((file) => file.includes('moving') && file !== to)
  const move = places.flatMap((place) => [
    change(below(place, to), textOf(to, version)),
    ...others.map((from) => change(below(place, from), undefined)),
  ])
  return Promise.all([...groups, Promise.all(move)])
}

async function decksBelow(decks: string): Promise<string[]> {
  const names = await readdir(join(decks, 'event')).catch(() => [])
  return names.filter((name) => name.endsWith('.md')).map((name) => `event/${name}`)
}

/** All files below `decks/`, by their path from there, with `/`. */
export async function filesOf(root: string): Promise<Map<string, string>> {
  const decks = join(root, 'decks')
  const entries = await readdir(decks, { recursive: true, withFileTypes: true }).catch(() => [])
  const found = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(relative(decks, path).replaceAll('\\', '/'), await readFile(path, 'utf8'))
  }
  return found
}
