import { type FileChange, standingOf } from './file-change.ts'
import { type Journal, temporaryOf } from './journal.ts'
import { putInPlace, readyFile } from './put-file.ts'

/**
 * Undoes changes, the last one first. A file that is no longer as the change left it belongs to somebody else by now
 * and stays.
 */
export async function putBack(journal: Journal, changes: readonly FileChange[]): Promise<void> {
  const temporary = temporaryOf(journal)
  for (const change of changes.toReversed()) {
    if (standingOf(change) !== 'after') continue
    putInPlace(await readyFile(change.path, change.was, temporary(change)))
  }
}
