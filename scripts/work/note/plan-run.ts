// The notes of a run as they are planned now; what `decks` makes of them, and `calibrate --compare` measures.
import { below, shown, type Workspace } from '../../files/workspace.ts'
import { type Deck, folderJob, heldIn } from './folder-job.ts'
import type { PlannedNote } from './note-plan.ts'
import { openPlanCache } from './plan-cache.ts'
import { type PlannedJob, type PlanOptions, planNotes } from './plan-notes.ts'
import type { RunNotes } from './run-notes.ts'
import { readTaller } from './taller-decks.ts'

/**
 * One after the other: what is kept of each is what the index of its folder tells of it.
 * @returns notes that were asked for, in their order, then the indexes of folders
 * @throws UserError where no note can be planned; a note that cannot be is a plan that says so
 */
export async function* planRun(
  workspace: Workspace,
  { all, chosen, jobs, folders }: RunNotes,
  options: Omit<PlanOptions, 'taller'>,
): AsyncGenerator<PlannedJob> {
  const cache = await openPlanCache(workspace)
  const planning = { ...options, taller: await readTaller(workspace) }
  const decks = new Map<string, readonly Deck[]>()
  const asked = new Set<string>(chosen.keys())
  for await (const each of planNotes(workspace, jobs, cache, planning)) {
    decks.set(each.job.entry, listed(each.planned))
    if (asked.has(each.job.entry)) yield each
  }
  for (const { folder, place } of folders) {
    const job = folderJob(workspace, folder, place, decks)
    for await (const each of planNotes(workspace, [job], cache, planning)) {
      const held = folder.entries.flatMap((entry) => heldIn(decks, entry))
      decks.set(job.entry, [...listed(each.planned), ...held])
      yield each
    }
  }
  if (options.dryRun) return
  const known = [...all, ...folders.map(({ folder }) => folder.folder)]
  await cache.forgetOthers(known.map((note) => shown(workspace, below(workspace.notes, note))))
}

function listed({ plan }: PlannedNote): Deck[] {
  return plan.decks.map(({ file, talk }) => ({ file, talk }))
}
