// Brings decks up to date with notes: plans every note, merges with what is there, then writes.
import { type DeckPlace, isAt } from '../../files/deck-places.ts'
import { markdownFilesBelow } from '../../files/markdown-files.ts'
import { type FinishedGroup, finishJournal, holderText, lockWorkspace } from '../../files/safe/index.ts'
import { deckOfBase, shown, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { DeckPath, RootPath } from '../../model/paths.ts'
import { downloader, type Fetched } from '../../pictures/index.ts'
import { planRun } from '../note/plan-run.ts'
import { type RunNotes, runNotes } from '../note/run-notes.ts'
import type { NoteResult } from './deck-result.ts'
import { goneDecks } from './gone-decks.ts'
import { moveExports } from './move-exports.ts'
import { findRenamed } from './renamed.ts'
import type { DeckTask } from './update-decks.ts'
import {
  type DeckOutcome,
  type NoteOutcome,
  type NotesOptions,
  type Outcome,
  updateNotes,
  updateTasks,
} from './update-notes.ts'

export type { DeckResult, NoteResult } from './deck-result.ts'

export interface GenerateOptions extends NotesOptions {
  /** Notes to take; none means all. */
  notes: readonly string[]
  /** `false` plans notes anew that have not changed since an earlier run. */
  cache?: boolean
  /** Removes decks whose talk is gone and that nobody edited. */
  prune?: boolean
  /** Fetches the pictures that notes take from the web; not in a dry run. */
  downloadImages?: boolean
  /** Program of the browser that measures a theme, as somebody named it. */
  browser?: string | undefined
  onFetch?: (url: string) => void
  onNote?: (file: RootPath, done: number, of: number) => void
  /** Told while a theme is measured, and while another run is waited for. */
  onPhase?: (text: string) => void
}

export interface GenerateResult {
  notes: NoteResult[]
  findings: Finding[]
  web: Fetched
}

/**
 * @throws UserError where notes cannot be read, decks cannot be written, or another run does not end; never for what a
 *   note contains
 */
export async function generateDecks(workspace: Workspace, options: GenerateOptions): Promise<GenerateResult> {
  if (options.dryRun) return generate(workspace, options)
  const release = await lockWorkspace(workspace, {
    onWait: (holder) => options.onPhase?.(`Waiting for another run of reprise (${holderText(holder)})`),
  })
  try {
    const finished = await finishJournal(workspace)
    const result = await generate(workspace, options)
    return {
      ...result,
      findings: [...finished.map((group) => finishedNotice(workspace, group)), ...result.findings],
    }
  } finally {
    await release()
  }
}

function finishedNotice(workspace: Workspace, { paths, did }: FinishedGroup): Finding {
  const [first = workspace.decks] = paths
  const done =
    did === 'completed' ? 'finished what it had begun to write' : 'took back what it had begun to write'
  return {
    ...{ file: shown(workspace, first), line: 1, column: 1, rule: 'run-was-interrupted', severity: 'info' },
    message: `An earlier run ended too soon; this one ${done} here.`,
  }
}

async function generate(workspace: Workspace, options: GenerateOptions): Promise<GenerateResult> {
  const isPartial = options.notes.length > 0
  const bases = await basesOf(workspace)
  const run = await runNotes(workspace, options.notes, (deck) => bases.has(deck))
  const planned = planRun(workspace, run, await planOptions(options))
  const outcomes = await listOf(updateNotes(workspace, planned, bases, options))
  const notes = outcomes.filter((each) => each.kind === 'note')
  const held = outcomes.flatMap((each) => (each.kind === 'held' ? [each.task] : []))
  const named = await updateHeld(
    workspace,
    held,
    goneFrom(notes, bases, isPartial ? run : undefined),
    options,
  )
  const gone = isPartial ? { notes: [], findings: [] } : await goneDecks(workspace, named.gone, options)
  const decks = [...outcomes.filter((each) => each.kind === 'deck'), ...named.decks]
  return {
    notes: withGone(noteResults(notes, decks), gone.notes),
    findings: [
      ...(run.chosen.size === 0 ? [noNotes(workspace)] : []),
      ...outcomes.flatMap((each) => (each.kind === 'held' ? [] : each.findings)),
      ...named.findings,
      ...gone.findings,
    ],
    web: fetchedBy(notes),
  }
}

/** What was generated before. */
async function basesOf(workspace: Workspace): Promise<ReadonlySet<DeckPath>> {
  const paths = await markdownFilesBelow(workspace.base)
  return new Set(paths.map((path) => deckOfBase(workspace, path)))
}

async function planOptions(options: GenerateOptions) {
  const download = options.downloadImages && !options.dryRun ? { download: await downloader() } : {}
  return { ...options, ...download, anew: options.cache === false }
}

async function listOf(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const list: Outcome[] = []
  for await (const outcome of outcomes) list.push(outcome)
  return list
}

/** @param partial of a run of some notes: a deck elsewhere may be another note's */
function goneFrom(
  notes: readonly NoteOutcome[],
  bases: ReadonlySet<DeckPath>,
  partial: RunNotes | undefined,
): DeckPath[] {
  const made = new Set(notes.flatMap(({ decks }) => decks))
  const unread = notes.flatMap((note) => (note.unread ? [note.place] : []))
  const own = partial && [...partial.chosen.values()]
  const isAmong = (places: readonly DeckPlace[], file: DeckPath) => places.some((place) => isAt(place, file))
  return [...bases].filter(
    (file) => !made.has(file) && !isAmong(unread, file) && (own === undefined || isAmong(own, file)),
  )
}

/**
 * Decks that were new to the run, under the names that they had before where there are some.
 * @param gone bases that no note of the run makes
 * @returns also those that still are gone
 */
async function updateHeld(
  workspace: Workspace,
  held: readonly DeckTask[],
  gone: readonly DeckPath[],
  options: GenerateOptions,
): Promise<{ decks: DeckOutcome[]; findings: Finding[]; gone: DeckPath[] }> {
  const { renamed, findings } = await findRenamed(workspace, held, gone)
  const left = new Set(renamed.values())
  const tasks = held.map(({ fresh, note }) => {
    const from = renamed.get(fresh.file) ?? (left.has(fresh.file) ? undefined : fresh.file)
    return { fresh, note, ...(from === undefined ? {} : { from }) }
  })
  const decks = await updateTasks(workspace, tasks, options)
  if (!options.dryRun) await moveExports(workspace, renamed)
  return {
    decks,
    findings: [...findings, ...decks.flatMap((deck) => deck.findings)],
    gone: gone.filter((file) => !left.has(file)),
  }
}

function noteResults(notes: readonly NoteOutcome[], decks: readonly DeckOutcome[]): NoteResult[] {
  const results = new Map(decks.map(({ deck, result }) => [deck, result]))
  return notes.map((note) => ({
    file: note.file,
    decks: note.decks.flatMap((deck) => results.get(deck) ?? []),
  }))
}

/** Decks whose talk is gone stand below the note that made them, or that would be there. */
function withGone(notes: readonly NoteResult[], gone: readonly NoteResult[]): NoteResult[] {
  const goneOf = new Map(gone.map(({ file, decks }) => [file, decks]))
  const files = new Set(notes.map(({ file }) => file))
  return [
    ...notes.map(({ file, decks }) => ({ file, decks: [...decks, ...(goneOf.get(file) ?? [])] })),
    ...gone.filter(({ file }) => !files.has(file)),
  ]
}

function fetchedBy(notes: readonly NoteOutcome[]): Fetched {
  const sum = (count: (web: Fetched) => number) => notes.reduce((all, { web }) => all + count(web), 0)
  return { fetched: sum(({ fetched }) => fetched), failed: sum(({ failed }) => failed) }
}

function noNotes(workspace: Workspace): Finding {
  return {
    file: shown(workspace, workspace.notes),
    line: 1,
    column: 1,
    rule: 'no-notes',
    severity: 'warning',
    message: 'There are no notes.',
    hint: 'Put markdown files into notes/.',
  }
}
