// Deck and base change together or not at all, whenever the process ends. What one has to know:
//
// 1. The journal is on disk, with all texts, before anything else is touched.
// 2. All new files are written beside the old ones. What fails, fails here, and nothing has changed.
// 3. Group by group: look whether each file is still as it was read, then rename. Nothing waits in between.
// 4. The folders are on disk before the journal goes.
//
// Between the look and the rename of a file there is some tenth of a millisecond in which an editor's save would be lost.
// No file system call that Node knows replaces a file only if it is still the same.
import { dirname, relative } from 'node:path'
import pMap from 'p-map'
import type { AbsolutePath } from '../../model/paths.ts'
import { explained } from '../save.ts'
import type { Workspace } from '../workspace.ts'
import { type FileChange, sinceRead } from './file-change.ts'
import { finishJournal } from './finish-journal.ts'
import {
  type Journal,
  newJournal,
  removeJournal,
  removeTemporaries,
  temporaryOf,
  writeJournal,
} from './journal.ts'
import { putBack } from './put-back.ts'
import { putInPlace, type ReadyFile, readyFile } from './put-file.ts'
import { syncFolders } from './sync-folders.ts'

/** A group of which nothing was written. */
export interface Refusal {
  /** Its index in the call. */
  group: number
  /** The file that is not as it was read. */
  path: AbsolutePath
  /** `changed`: read and merge again. `not-utf8`: it never can be, as a text does not hold what is in the file. */
  why: 'changed' | 'not-utf8'
}

/**
 * Writes files below `decks/`. The files of a group change together or not at all, in the given order: first what
 * people edit, the base after its deck; in a move, the new file before the old one goes. No file may be in two groups.
 * Finishes first what an interrupted run left.
 * @returns the groups of which nothing was written, because a file was changed since it was read
 * @throws UserError where a file cannot be written; groups before it are written, its own group and the others are not
 */
export async function saveTogether(
  workspace: Workspace,
  groups: readonly (readonly FileChange[])[],
): Promise<Refusal[]> {
  await finishJournal(workspace)
  const journal = newJournal(groups.map((group) => group.filter(({ was, text }) => was !== text)))
  if (journal.groups.every(({ length }) => length === 0)) return refusalsOf(groups)
  await writeJournal(workspace, journal)
  const ready = await readyFiles(journal).catch(async (error) => {
    await removeTemporaries(journal)
    await removeJournal(workspace)
    throw error
  })
  const refusals: Refusal[] = []
  try {
    for (const [index, group] of groups.entries()) {
      const refusal = refusalOf(group, index)
      if (refusal) refusals.push(refusal)
      else await putGroup(journal, index, ready)
    }
  } finally {
    await removeTemporaries(journal)
  }
  await syncFolders(foldersOf(workspace, ready.values()))
  await removeJournal(workspace)
  return refusals
}

function refusalsOf(groups: readonly (readonly FileChange[])[]): Refusal[] {
  return groups.flatMap((group, index) => refusalOf(group, index) ?? [])
}

function refusalOf(group: readonly FileChange[], index: number): Refusal | undefined {
  for (const change of group) {
    const why = sinceRead(change)
    if (why !== 'same') return { group: index, path: change.path, why }
  }
  return undefined
}

/** @throws what went wrong first, when nothing is written any more */
async function readyFiles(journal: Journal): Promise<Map<FileChange, ReadyFile>> {
  const temporary = temporaryOf(journal)
  const ready = new Map<FileChange, ReadyFile>()
  const failures: unknown[] = []
  await pMap(
    journal.groups.flat(),
    async (change) => {
      if (failures.length > 0) return
      try {
        ready.set(change, await readyFile(change.path, change.text, temporary(change)))
      } catch (error) {
        failures.push(error)
      }
    },
    { concurrency: 16 },
  )
  if (failures.length > 0) throw failures[0]
  return ready
}

/** Where a rename fails, what was done of the group is undone. If that fails too, the journal is there for the next run. */
async function putGroup(
  journal: Journal,
  index: number,
  ready: ReadonlyMap<FileChange, ReadyFile>,
): Promise<void> {
  const done: FileChange[] = []
  for (const change of journal.groups[index] ?? []) {
    try {
      putInPlace(ready.get(change) as ReadyFile)
    } catch (error) {
      await putBack(journal, done)
      throw explained(change.path, error as NodeJS.ErrnoException)
    }
    done.push(change)
  }
}

/** Those of the files, and those around them, which may be new. */
function foldersOf({ decks }: Workspace, files: Iterable<ReadyFile>): Set<string> {
  const folders = new Set<string>()
  for (const { target } of files) {
    let folder = dirname(target)
    folders.add(folder)
    while (folder !== decks && !relative(decks, folder).startsWith('..')) {
      folder = dirname(folder)
      folders.add(folder)
    }
  }
  return folders
}
