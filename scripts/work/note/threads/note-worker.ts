// A thread that plans notes: a job comes in, a reply goes out.
import { parentPort, workerData } from 'node:worker_threads'
import type { Workspace } from '../../../files/workspace.ts'
import { UserError } from '../../../model/user-error.ts'
import { pictureFinder } from '../../../pictures/index.ts'
import type { NoteJob, PlannedNote } from '../note-plan.ts'
import { planSafely } from '../plan-safely.ts'

/** An error loses its class on the way between threads. */
export type Reply = { planned: PlannedNote } | { problem: { message: string; hint: string | undefined } }

export function serveNotes(): void {
  const workspace: Workspace = workerData
  const findPictures = pictureFinder(workspace)
  parentPort?.on('message', async (job: NoteJob) => {
    const reply: Reply = await planSafely(workspace, job, findPictures).then(
      (planned) => ({ planned }),
      (error) => {
        if (!(error instanceof UserError)) throw error
        return { problem: { message: error.message, hint: error.hint } }
      },
    )
    parentPort?.postMessage(reply)
  })
}
