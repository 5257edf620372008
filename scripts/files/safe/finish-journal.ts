// What a run does about the one before it that was killed while it wrote.
import { dirname } from 'node:path'
import type { AbsolutePath } from '../../model/paths.ts'
import type { Workspace } from '../workspace.ts'
import { type FileChange, standingOf } from './file-change.ts'
import { type Journal, readJournal, removeJournal, removeTemporaries, temporaryOf } from './journal.ts'
import { putBack } from './put-back.ts'
import { putInPlace, readyFile } from './put-file.ts'
import { syncFolders } from './sync-folders.ts'

/** A group that was found half-written. */
export interface FinishedGroup {
  /** In the order of the group. */
  paths: AbsolutePath[]
  /** `undone` where somebody changed a file before all of the group was written. */
  did: 'completed' | 'undone'
}

/**
 * Completes or undoes what an interrupted run left, and removes its temporary files. To be called at the start of a
 * run, under the lock. Groups that were not begun are left for the run to make again.
 * @throws UserError where a file cannot be written, or the journal cannot be read
 */
export async function finishJournal(workspace: Workspace): Promise<FinishedGroup[]> {
  const journal = await readJournal(workspace)
  const finished = journal ? await finishGroups(journal) : []
  // Also one that was not finished itself.
  await removeJournal(workspace)
  return finished
}

async function finishGroups(journal: Journal): Promise<FinishedGroup[]> {
  await removeTemporaries(journal)
  const finished: FinishedGroup[] = []
  for (const group of journal.groups) {
    const did = await finishGroup(journal, group)
    if (did) finished.push({ paths: group.map(({ path }) => path), did })
  }
  await syncFolders(new Set(journal.groups.flat().map(({ path }) => dirname(path))))
  return finished
}

/**
 * Changes are made in order, so those up to the last that is found made were all made. A person's file among these was
 * edited after the run wrote it: the rest is completed, so that its base is the one that it was edited from. A person's
 * file behind them may never have been written, and was then edited from the old one: what was made is undone, so that
 * the base stays the old one too.
 */
async function finishGroup(
  journal: Journal,
  group: readonly FileChange[],
): Promise<FinishedGroup['did'] | undefined> {
  const standings = group.map(standingOf)
  const made = standings.lastIndexOf('after') + 1
  if (made === 0) return undefined
  if (standings.includes('other', made)) {
    await putBack(journal, group.slice(0, made))
    return 'undone'
  }
  const rest = group.filter((_, index) => standings[index] === 'before')
  for (const change of rest) {
    putInPlace(await readyFile(change.path, change.text, temporaryOf(journal)(change)))
  }
  return rest.length > 0 ? 'completed' : undefined
}
