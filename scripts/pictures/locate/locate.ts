import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, posix, relative, sep } from 'node:path'
import { absolute, below } from '../../files/workspace.ts'
import type { AbsolutePath, RootPath } from '../../model/paths.ts'
import { closed, missing, noFile, outside, type Problem, refused } from '../problems.ts'
import type { Folders } from './folders.ts'
import { foldName } from './picture-index.ts'
import { placesOf } from './places.ts'
import { similarNames } from './similar-names.ts'
import { spellings } from './spellings.ts'

/** Where pictures are looked for. */
export interface Ground {
  /** The workspace, without symbolic links. */
  root: AbsolutePath
  folders: Folders
}

export type Located =
  | {
      /** Without symbolic links. */
      file: AbsolutePath
      /** As the note leads to it. */
      path: RootPath
      /** Nothing but the name speaks for it. */
      elsewhere: boolean
    }
  | { problem: Problem }

const NOTES = 'notes'

/** Finds the file that a note means by a picture's address; never one outside the workspace. */
export async function locate(ground: Ground, note: RootPath, url: string): Promise<Located> {
  const readings = spellings(url)
  let problem: Problem | undefined
  for (const reading of readings) {
    for await (const place of placesOf(ground.folders, note, reading)) {
      const found = await fileAt(ground, place, url)
      if (found && 'file' in found) return { ...found, elsewhere: false }
      problem ??= found?.problem
    }
  }
  const namesake = await onlyNamesake(ground.folders, readings)
  const found = namesake === undefined ? undefined : await fileAt(ground, namesake, url)
  if (found && 'file' in found) return { ...found, elsewhere: true }
  return { problem: problem ?? (await notThere(ground, note, url, readings.at(-1) ?? '')) }
}

async function fileAt(
  { root, folders }: Ground,
  place: string,
  url: string,
): Promise<{ file: AbsolutePath; path: RootPath } | { problem: Problem } | undefined> {
  if (leadsOut(place)) return { problem: outside(url) }
  const path = await folders.find(place)
  if (path === undefined) return undefined
  try {
    const file = absolute(await realpath(below(root, path)))
    if (leadsOut(relative(root, file))) return { problem: outside(url) }
    return (await stat(file)).isFile() ? { file, path } : { problem: noFile(url) }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? { problem: closed(url) } : undefined
  }
}

function leadsOut(path: string): boolean {
  return path.split(sep)[0] === '..' || path.startsWith('../') || isAbsolute(path)
}

/**
 * The one picture below `notes/` that has the name. Obsidian writes the name alone; where an address has folders
 * (`C:/Users/ada/vault/day-1/1.png`), the last one must agree, or any event's `1.png` would do.
 */
async function onlyNamesake(folders: Folders, readings: readonly string[]): Promise<string | undefined> {
  const { byName } = await folders.pictures(NOTES)
  for (const reading of readings) {
    const parts = posix.normalize(foldName(reading)).split('/')
    const tail = parts.filter((part) => !/^\.{0,2}$/.test(part)).slice(-2)
    const suffix = `/${tail.join('/')}`
    const namesakes = (byName.get(tail.at(-1) ?? '') ?? []).filter(({ path }) =>
      foldName(path).endsWith(suffix),
    )
    if (namesakes.length === 1) return namesakes[0]?.path
  }
  return undefined
}

async function notThere({ folders }: Ground, note: RootPath, url: string, last: string): Promise<Problem> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return refused(url)
  const { all } = await folders.pictures(posix.dirname(note))
  return missing(url, similarNames(posix.basename(last), all))
}
