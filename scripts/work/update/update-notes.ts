// Brings the decks of planned notes up to date, while further notes are being planned.
import type { DeckPlace } from '../../files/deck-places.ts'
import { saveCopy } from '../../files/save.ts'
import type { Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { DeckPath, RootPath } from '../../model/paths.ts'
import type { Fetched } from '../../pictures/index.ts'
import { findingsOf, type PlannedNote } from '../note/note-plan.ts'
import type { PlannedJob } from '../note/plan-notes.ts'
import { type DeckResult, deckResult, noticesOf, type ResultOptions } from './deck-result.ts'
import { mayBeRenamed } from './renamed.ts'
import { type DeckTask, type UpdateOptions, updateDecks } from './update-decks.ts'

/** What there is to report of a note. */
export interface NoteOutcome {
  kind: 'note'
  file: RootPath
  place: DeckPlace
  /** Nothing is known of its talks. */
  unread: boolean
  decks: DeckPath[]
  findings: Finding[]
  web: Fetched
}

/** What there is to report of a deck. */
export interface DeckOutcome {
  kind: 'deck'
  deck: DeckPath
  result: DeckResult
  findings: Finding[]
}

/** A new deck, which may be an old one under another name: that is known when all notes are planned. */
export interface HeldDeck {
  kind: 'held'
  task: DeckTask
}

export type Outcome = NoteOutcome | DeckOutcome | HeldDeck

export type NotesOptions = UpdateOptions & ResultOptions

/** Decks that are written together: that takes no longer than to write one, and memory does not grow with the notes. */
const MOST_WAITING = 64

/**
 * @param bases decks that were generated before
 * @returns each note once its pictures are in `public/`, each deck once it is written
 */
export async function* updateNotes(
  workspace: Workspace,
  notes: AsyncIterable<PlannedJob>,
  bases: ReadonlySet<DeckPath>,
  options: NotesOptions,
): AsyncGenerator<Outcome> {
  let waiting: DeckTask[] = []
  for await (const { job, planned } of notes) {
    if (!options.dryRun) for (const { from, to } of planned.found.copies) await saveCopy(from, to)
    yield noteOutcome(job.place, planned)
    for (const fresh of planned.plan.decks) {
      const task = { fresh, note: planned.plan.file, from: fresh.file }
      if (bases.size > 0 && (await mayBeRenamed(workspace, fresh))) yield { kind: 'held', task }
      else waiting.push(task)
    }
    if (waiting.length < MOST_WAITING) continue
    yield* await updateTasks(workspace, waiting, options)
    waiting = []
  }
  yield* await updateTasks(workspace, waiting, options)
}

function noteOutcome(place: DeckPlace, planned: PlannedNote): NoteOutcome {
  const { file, unread, decks } = planned.plan
  return {
    ...{ kind: 'note', file, place, unread },
    decks: decks.map((deck) => deck.file),
    findings: findingsOf(planned),
    web: planned.found.web,
  }
}

/** In the order of the tasks. */
export async function updateTasks(
  workspace: Workspace,
  tasks: readonly DeckTask[],
  options: NotesOptions,
): Promise<DeckOutcome[]> {
  const updated = await updateDecks(workspace, tasks, options)
  return updated.map((each) => {
    const result = deckResult(workspace, each, options)
    const findings = noticesOf(result.file, each.merge)
    return { kind: 'deck', deck: each.task.fresh.file, result, findings }
  })
}
