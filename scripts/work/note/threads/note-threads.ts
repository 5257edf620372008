import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Workspace } from '../../../files/workspace.ts'
import { UserError } from '../../../model/user-error.ts'
import { failedNote } from '../failed-note.ts'
import type { NoteJob, PlannedNote } from '../note-plan.ts'
import type { Reply } from './note-worker.ts'

const ENTRY = new URL('note-worker.mjs', import.meta.url)

export interface NoteThreads {
  /** In a thread that has nothing to do, else in a new one. @throws UserError where no note can be planned */
  plan(job: NoteJob): Promise<PlannedNote>
  close(): Promise<void>
}

/** @param resourceLimits of each thread; those of Node where nothing is said */
export function noteThreads(workspace: Workspace, resourceLimits: ResourceLimits = {}): NoteThreads {
  const all = new Set<Worker>()
  const idle: Worker[] = []
  const start = () => {
    const worker = new Worker(ENTRY, { workerData: workspace, resourceLimits })
    all.add(worker)
    return worker
  }
  return {
    async plan(job) {
      const worker = idle.pop() ?? start()
      const reply = await replyOf(worker, job).catch((error: unknown) => {
        all.delete(worker)
        return { planned: failedNote(workspace, job, error) }
      })
      if ('problem' in reply) throw new UserError(reply.problem.message, reply.problem.hint)
      if (all.has(worker)) idle.push(worker)
      return reply.planned
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

/** @throws what ended the thread, such as a note that takes more memory than there is */
async function replyOf(worker: Worker, job: NoteJob): Promise<Reply> {
  const answered = new AbortController()
  const signal = answered.signal
  worker.postMessage(job)
  try {
    const ended = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`its thread ended with ${code}`)
    })
    const [reply] = await Promise.race([once(worker, 'message', { signal }), ended])
    return reply
  } finally {
    answered.abort()
  }
}
