import type { Workspace } from '../../files/workspace.ts'
import { UserError } from '../../model/user-error.ts'
import type { FindPictures } from '../../pictures/index.ts'
import { failedNote } from './failed-note.ts'
import type { NoteJob, PlannedNote } from './note-plan.ts'
import { planNote } from './plan-note.ts'

/**
 * As `planNote`, but a note that Reprise fails on is skipped with a finding: one bad thing stays one bad thing.
 * @throws UserError where no note can be planned
 */
export async function planSafely(
  workspace: Workspace,
  job: NoteJob,
  findPictures: FindPictures,
): Promise<PlannedNote> {
  try {
    return await planNote(workspace, job, findPictures)
  } catch (error) {
    if (error instanceof UserError) throw error
    return failedNote(workspace, job, error)
  }
}
