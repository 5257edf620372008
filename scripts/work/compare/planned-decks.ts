import { namedFiles } from '../../files/markdown-files.ts'
import { saveCopy } from '../../files/save.ts'
import { deckFile, type Workspace } from '../../files/workspace.ts'
import { type Finding, inFile } from '../../model/finding.ts'
import { type FreshDeck, findingsOf, type PlannedNote } from '../note/note-plan.ts'
import type { PlanOptions } from '../note/plan-notes.ts'
import { planRun } from '../note/plan-run.ts'
import { runNotes } from '../note/run-notes.ts'

/**
 * The decks of all notes as `decks` would make them now, with their pictures in `public/`.
 * @param names of decks or folders of decks; none means all
 * @returns also what keeps a plan from being as good as it could be
 * @throws UserError for a name that leads to no deck, and where notes cannot be read
 */
export async function plannedDecks(
  workspace: Workspace,
  names: readonly string[],
  options: Pick<PlanOptions, 'browser' | 'onNote' | 'onPhase'> = {},
): Promise<{ decks: FreshDeck[]; findings: Finding[] }> {
  const wanted = names.length > 0 ? new Set(await namedFiles(workspace, workspace.decks, names)) : undefined
  const run = await runNotes(workspace, [], () => true)
  const decks: FreshDeck[] = []
  const findings: Finding[] = []
  for await (const { planned } of planRun(workspace, run, options)) {
    const own = planned.plan.decks.filter(({ file }) => wanted?.has(deckFile(workspace, file)) ?? true)
    if (wanted && own.length === 0) continue
    for (const { from, to } of planned.found.copies) await saveCopy(from, to)
    decks.push(...own)
    findings.push(...hindrances(planned))
  }
  return { decks, findings }
}

/** Not all that is wrong with a note: what has nothing to do with heights is said by `decks`. */
function hindrances(planned: PlannedNote): Finding[] {
  const { plan, themeFindings = [] } = planned
  const errors = findingsOf(planned).filter(({ severity }) => severity === 'error')
  return [...inFile(plan.file, themeFindings), ...errors]
}
