// Plans of notes from earlier runs, in a folder that may be deleted at any time: one file a note, named after the note
// and after all that the plan was made from.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { passOver } from '../../files/debug.ts'
import type { Workspace } from '../../files/workspace.ts'
import type { RootPath } from '../../model/paths.ts'
import { digest } from '../../text/digest.ts'
import type { NotePlan } from './note-plan.ts'

export interface PlanCache {
  /** Whether there is a plan to recall, as far as a name can tell. */
  has(file: RootPath, key: string): boolean
  /** @returns undefined where there is none, or where it is damaged */
  recall(file: RootPath, key: string): Promise<NotePlan | undefined>
  /** In place of what was known of the note. Where nothing can be written, nothing is remembered. */
  remember(plan: NotePlan): Promise<void>
  /** Forgets notes that are gone. @param files all notes of the workspace */
  forgetOthers(files: readonly RootPath[]): Promise<void>
}

export async function openPlanCache({ cache }: Workspace): Promise<PlanCache> {
  const folder = join(cache, 'notes')
  const names = new Set(await readdir(folder).catch(passOver(folder, [])))
  const forget = async (name: string) => {
    names.delete(name)
    await rm(join(folder, name), { force: true }).catch(passOver(join(folder, name)))
  }
  return {
    has: (file, key) => names.has(nameOf(file, key)),
    async recall(file, key) {
      const name = nameOf(file, key)
      return names.has(name) ? read(join(folder, name)) : undefined
    },
    async remember(plan) {
      if (plan.key === undefined) return
      const name = nameOf(plan.file, plan.key)
      const others = [...names].filter((each) => each.startsWith(prefixOf(plan.file)) && each !== name)
      await keep(cache, folder, name, plan).catch(passOver(join(folder, name)))
      for (const other of others) await forget(other)
    },
    async forgetOthers(files) {
      const prefixes = new Set(files.map(prefixOf))
      for (const name of names) if (!prefixes.has(name.slice(0, PREFIX))) await forget(name)
    },
  }
}

const PREFIX = 17

function prefixOf(file: RootPath): string {
  return `${digest(file).slice(0, PREFIX - 1)}-`
}

function nameOf(file: RootPath, key: string): string {
  return `${prefixOf(file)}${key.slice(0, 40)}.json`
}

/** The first line is a digest of the second: half of a file is no plan. */
async function read(path: string): Promise<NotePlan | undefined> {
  const text = await readFile(path, 'utf8').catch(passOver(path, ''))
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  return end > 0 && digest(body) === text.slice(0, end) ? JSON.parse(body) : undefined
}

async function keep(cache: string, folder: string, name: string, plan: NotePlan): Promise<void> {
  const body = JSON.stringify(plan)
  await mkdir(folder, { recursive: true })
  await writeFile(join(cache, '.gitignore'), '*\n')
  // Slow disks need not be waited for: what a crash leaves half-written is known by its digest.
  await writeFileAtomic(join(folder, name), `${digest(body)}\n${body}`, { fsync: false })
}
