// Brings decks up to date with notes: plans every note, merges with what is there, then writes.
import { join, relative, sep } from 'node:path'
import { type DeckPlace, deckPlaces, indexKey } from '../../files/deck-places.ts'
import { markdownFilesBelow, namedFiles } from '../../files/markdown-files.ts'
import { type FinishedGroup, finishJournal, holderText, lockWorkspace } from '../../files/safe/index.ts'
import { saveCopy } from '../../files/save.ts'
import { shown, type Workspace } from '../../files/workspace.ts'
import { type Finding, inFile } from '../../model/finding.ts'
import { downloader, type Fetched } from '../../pictures/index.ts'
import { type Deck, folderJob, heldIn } from '../note/folder-job.ts'
import { folderRun } from '../note/folder-run.ts'
import type { FreshDeck, NoteJob, PlannedNote } from '../note/note-plan.ts'
import { openPlanCache } from '../note/plan-cache.ts'
import { type PlanOptions, planNotes } from '../note/plan-notes.ts'
import { readTaller } from '../note/taller-decks.ts'
import { type DeckResult, deckResult, noticesOf, type ResultOptions } from './deck-result.ts'
import { goneDecks } from './gone-decks.ts'
import { moveExports } from './move-exports.ts'
import { findRenamed, mayBeRenamed } from './renamed.ts'
import { type DeckTask, type UpdateOptions, updateDecks } from './update-decks.ts'

export type { DeckResult } from './deck-result.ts'

export interface GenerateOptions extends UpdateOptions, ResultOptions {
  /** Notes to take; none means all. */
  notes: readonly string[]
  /** `false` plans notes anew that have not changed since an earlier run. */
  cache?: boolean
  /** Removes decks whose talk is gone and that nobody edited. */
  prune?: boolean
  /** Fetches the pictures that notes take from the web; not in a dry run. */
  downloadImages?: boolean
  onFetch?: (url: string) => void
  onNote?: (file: string, done: number, of: number) => void
  /** Each deck, once it is written. */
  onDeck?: (deck: DeckResult, fresh: FreshDeck) => void
  /** Told while a theme is measured, and while another run is waited for. */
  onPhase?: (text: string) => void
}

export interface NoteResult {
  file: string
  decks: DeckResult[]
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

/** What a run has come to know. */
interface Run {
  findings: Finding[]
  web: Fetched
  /** Notes in their order, with the paths of their decks from `decks/`. */
  notes: { file: string; decks: string[] }[]
  results: Map<string, DeckResult>
  /** Decks that are still to be written: to write some together takes no longer than to write one. */
  waiting: DeckTask[]
  /** New decks, which may be old ones under another name: that is known when all notes are planned. */
  held: DeckTask[]
  /** Places of notes that could not be read: their decks may have a talk. */
  unread: DeckPlace[]
}

async function generate(workspace: Workspace, options: GenerateOptions): Promise<GenerateResult> {
  const files = await namedFiles(workspace, workspace.notes, options.notes)
  const all = (await markdownFilesBelow(workspace.notes)).map((file) => fromNotes(workspace, file))
  const places = deckPlaces(all)
  const chosen = new Set(files.map((file) => fromNotes(workspace, file)))
  const bases = new Set(
    (await markdownFilesBelow(workspace.base)).map((path) =>
      relative(workspace.base, path).split(sep).join('/'),
    ),
  )
  const { notes, folders } = folderRun(all, chosen, (folder) => {
    const { deck } = places.get(indexKey(folder)) as DeckPlace
    return bases.has(`${deck}.md`)
  })
  const run: Run = {
    ...{ findings: [], web: { fetched: 0, failed: 0 }, notes: [] },
    ...{ results: new Map(), waiting: [], held: [], unread: [] },
  }
  const decks = new Map<string, Deck[]>()
  const cache = await openPlanCache(workspace)
  const planning = { ...(await planOptions(options)), taller: await readTaller(workspace) }
  // One note after the other: what is kept of each is what there is to report.
  const plan = async (jobs: readonly (NoteJob & { key: string })[]) => {
    let index = 0
    for await (const planned of planNotes(workspace, jobs, cache, planning)) {
      const { key, place, index: isIndex } = jobs[index++] as (typeof jobs)[number]
      decks.set(
        key,
        planned.plan.decks.map(({ file, talk }) => ({ file, talk })),
      )
      if (!isIndex && !chosen.has(key)) continue
      if (planned.plan.unread) run.unread.push(place)
      await applyNote(workspace, run, planned, bases, options)
    }
  }
  await plan(
    notes.map((key) => ({ key, path: join(workspace.notes, key), place: places.get(key) as DeckPlace })),
  )
  for (const folder of folders) {
    const place = places.get(indexKey(folder)) as DeckPlace
    await plan([{ key: `${folder.folder}/`, ...folderJob(workspace, folder, place, decks) }])
    decks.get(`${folder.folder}/`)?.push(...folder.entries.flatMap((entry) => heldIn(decks, entry)))
  }
  if (!options.dryRun) {
    const known = [...all, ...folders.map(({ folder }) => folder)]
    await cache.forgetOthers(known.map((note) => shown(workspace, join(workspace.notes, note))))
  }
  if (files.length === 0) run.findings.push(noNotes(workspace))
  await applyTasks(workspace, run, run.waiting.splice(0), options)
  const isPartial = options.notes.length > 0
  const own = isPartial ? [...chosen].map((note) => places.get(note) as DeckPlace) : undefined
  const gone = await applyHeld(workspace, run, goneFrom(run, bases, own), options)
  return resultOf(run, isPartial ? { notes: [], findings: [] } : await goneDecks(workspace, gone, options))
}

async function applyNote(
  workspace: Workspace,
  run: Run,
  { plan, found, themeFindings = [] }: PlannedNote,
  bases: ReadonlySet<string>,
  options: GenerateOptions,
): Promise<void> {
  if (!options.dryRun) for (const { from, to } of found.copies) await saveCopy(from, to)
  run.web.fetched += found.web.fetched
  run.web.failed += found.web.failed
  run.notes.push({ file: plan.file, decks: plan.decks.map(({ file }) => file) })
  run.findings.push(...plan.findings, ...inFile(plan.file, [...themeFindings, ...found.findings]))
  for (const fresh of plan.decks) {
    const task = { fresh, note: plan.file, from: fresh.file }
    if (bases.size > 0 && (await mayBeRenamed(workspace, fresh))) run.held.push(task)
    else run.waiting.push(task)
  }
  if (run.waiting.length >= MOST_WAITING) await applyTasks(workspace, run, run.waiting.splice(0), options)
}

/** So that memory does not grow with the number of notes. */
const MOST_WAITING = 64

async function applyTasks(
  workspace: Workspace,
  run: Run,
  tasks: readonly DeckTask[],
  options: GenerateOptions,
): Promise<void> {
  for (const { task, merge, edited } of await updateDecks(workspace, tasks, options)) {
    const { fresh, from } = task
    const result = {
      ...deckResult(workspace, fresh, merge, edited, options),
      ...(from === undefined || from === fresh.file
        ? {}
        : { renamedFrom: shown(workspace, join(workspace.decks, from)) }),
    }
    run.results.set(fresh.file, result)
    run.findings.push(...noticesOf(result.file, merge))
    options.onDeck?.(result, fresh)
  }
}

/**
 * Decks that were new to the run, under the names that they had before where there are some.
 * @param gone bases that no note of the run makes, by path from `decks/`
 * @returns those that still are
 */
async function applyHeld(
  workspace: Workspace,
  run: Run,
  gone: readonly string[],
  options: GenerateOptions,
): Promise<string[]> {
  const { renamed, findings } = await findRenamed(workspace, run.held, gone)
  const left = new Set(renamed.values())
  const tasks = run.held.map(({ fresh, note }) => {
    const from = renamed.get(fresh.file) ?? (left.has(fresh.file) ? undefined : fresh.file)
    return { fresh, note, ...(from === undefined ? {} : { from }) }
  })
  run.findings.push(...findings)
  await applyTasks(workspace, run, tasks, options)
  if (!options.dryRun) await moveExports(workspace, renamed)
  return gone.filter((file) => !left.has(file))
}

/** @param own places of the notes of a run of some; a deck elsewhere may be another note's */
function goneFrom(
  { notes, unread }: Run,
  bases: ReadonlySet<string>,
  own: readonly DeckPlace[] | undefined,
): string[] {
  const made = new Set(notes.flatMap(({ decks }) => decks))
  return [...bases].filter(
    (file) =>
      !made.has(file) &&
      !unread.some((place) => isAt(place, file)) &&
      (own === undefined || own.some((place) => isAt(place, file))),
  )
}

function isAt({ deck, folder }: DeckPlace, file: string): boolean {
  return file === `${deck}.md` || file.startsWith(`${folder}/`)
}

function resultOf(
  { notes, results, findings, web }: Run,
  gone: Pick<GenerateResult, 'notes' | 'findings'>,
): GenerateResult {
  const all = notes.map(({ file, decks }) => ({
    file,
    decks: decks.flatMap((deck) => results.get(deck) ?? []),
  }))
  for (const note of gone.notes) {
    const there = all.find(({ file }) => file === note.file)
    if (there) there.decks.push(...note.decks)
    else all.push(note)
  }
  return { notes: all, findings: [...findings, ...gone.findings], web }
}

async function planOptions(options: GenerateOptions): Promise<PlanOptions> {
  const download = options.downloadImages && !options.dryRun ? { download: await downloader() } : {}
  return { ...options, ...download, anew: options.cache === false }
}

function fromNotes(workspace: Workspace, file: string): string {
  return relative(workspace.notes, file).split(sep).join('/')
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
