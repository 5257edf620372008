// Brings decks up to date with notes: plans every note, compares with what is there, then writes.
import { join, relative, sep } from 'node:path'
import { type DeckPlace, deckPlaces, indexKey } from '../files/deck-places.ts'
import { markdownFilesBelow, namedFiles } from '../files/markdown-files.ts'
import { remove, saveCopy, saveText, textIfThere } from '../files/save.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import { type DeckStatus, type DeckTexts, type Merge, mergeDeck } from '../merge/index.ts'
import { type Finding, inFile } from '../model/finding.ts'
import { downloader, type Fetched } from '../pictures/index.ts'
import type { ExplainedSlide } from '../report/explained-slides.ts'
import { type Deck, folderJob, heldIn } from './folder-job.ts'
import { folderRun } from './folder-run.ts'
import type { FreshDeck, NoteJob, PlannedNote } from './note-plan.ts'
import { openPlanCache } from './plan-cache.ts'
import { type PlanOptions, planNotes } from './plan-notes.ts'
import { readTaller } from './taller-decks.ts'

export interface GenerateOptions {
  /** Notes to take; none means all. */
  notes: readonly string[]
  dryRun?: boolean
  /** Keeps what there is to say of each slide. */
  explain?: boolean
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
  /** Told while a theme is measured. */
  onPhase?: (text: string) => void
}

export interface DeckResult {
  /** Path from the workspace root, with `/`. */
  file: string
  title: string
  slides: number
  lines: [from: number, to: number]
  /** How long it takes to say the talk. */
  minutes: number
  status: DeckStatus
  /** Where it was asked for. */
  plan?: ExplainedSlide[]
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

/** @throws UserError where notes cannot be read or decks cannot be written; never for what a note contains. */
export async function generateDecks(workspace: Workspace, options: GenerateOptions): Promise<GenerateResult> {
  const files = await namedFiles(workspace, workspace.notes, options.notes)
  const all = (await markdownFilesBelow(workspace.notes)).map((file) => fromNotes(workspace, file))
  const places = deckPlaces(all)
  const chosen = new Set(files.map((file) => fromNotes(workspace, file)))
  const bases = new Set(
    (await markdownFilesBelow(workspace.base)).map((path) => relative(workspace.base, path)),
  )
  const { notes, folders } = folderRun(all, chosen, (folder) => {
    const { deck } = places.get(indexKey(folder)) as DeckPlace
    return bases.has(join(`${deck}.md`))
  })
  const result: GenerateResult = { notes: [], findings: [], web: { fetched: 0, failed: 0 } }
  const unread: DeckPlace[] = []
  const decks = new Map<string, Deck[]>()
  const cache = await openPlanCache(workspace)
  const planning = { ...(await planOptions(options)), taller: await readTaller(workspace) }
  // One note after the other: what is kept of each is what there is to report.
  const run = async (jobs: readonly (NoteJob & { key: string })[]) => {
    let index = 0
    for await (const planned of planNotes(workspace, jobs, cache, planning)) {
      const { key, place, index: isIndex } = jobs[index++] as (typeof jobs)[number]
      decks.set(
        key,
        planned.plan.decks.map(({ file, talk }) => ({ file, talk })),
      )
      if (!isIndex && !chosen.has(key)) continue
      if (planned.plan.unread) unread.push(place)
      addTo(result, await applyNote(workspace, planned, options), planned)
    }
  }
  await run(
    notes.map((key) => ({ key, path: join(workspace.notes, key), place: places.get(key) as DeckPlace })),
  )
  for (const folder of folders) {
    const place = places.get(indexKey(folder)) as DeckPlace
    await run([{ key: `${folder.folder}/`, ...folderJob(workspace, folder, place, decks) }])
    decks.get(`${folder.folder}/`)?.push(...folder.entries.flatMap((entry) => heldIn(decks, entry)))
  }
  if (!options.dryRun) {
    const known = [...all, ...folders.map(({ folder }) => folder)]
    await cache.forgetOthers(known.map((note) => shown(workspace, join(workspace.notes, note))))
  }
  if (files.length === 0) result.findings.push(noNotes(workspace))
  if (options.notes.length === 0) await addOrphans(workspace, result, options, unread)
  return result
}

function addTo(
  result: GenerateResult,
  { note, findings }: { note: NoteResult; findings: Finding[] },
  { found }: PlannedNote,
): void {
  result.notes.push(note)
  result.web.fetched += found.web.fetched
  result.web.failed += found.web.failed
  for (const finding of findings) result.findings.push(finding)
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

async function applyNote(
  workspace: Workspace,
  { plan, found, themeFindings = [] }: PlannedNote,
  options: GenerateOptions,
): Promise<{ note: NoteResult; findings: Finding[] }> {
  if (!options.dryRun) for (const { from, to } of found.copies) await saveCopy(from, to)
  const decks: DeckResult[] = []
  const findings = [...plan.findings, ...inFile(plan.file, [...themeFindings, ...found.findings])]
  for (const fresh of plan.decks) {
    const merge = mergeDeck({ ...(await textsOf(workspace, fresh.file)), fresh: fresh.text })
    if (!options.dryRun) await applyMerge(workspace, fresh.file, merge)
    const result = deckResult(workspace, fresh, merge, options)
    decks.push(result)
    options.onDeck?.(result, fresh)
    findings.push(...noticeOf(result.file, merge))
  }
  return { note: { file: plan.file, decks }, findings }
}

async function textsOf(workspace: Workspace, file: string): Promise<DeckTexts> {
  const [edited, base] = await Promise.all(
    [workspace.decks, workspace.base].map((dir) => textIfThere(join(dir, file))),
  )
  return { ...(edited === undefined ? {} : { edited }), ...(base === undefined ? {} : { base }) }
}

async function applyMerge(workspace: Workspace, file: string, { deck, base }: Merge): Promise<void> {
  if (deck !== undefined) await saveText(join(workspace.decks, file), deck)
  if (base !== undefined) await saveText(join(workspace.base, file), base)
}

function deckResult(
  workspace: Workspace,
  { file, talk, slides }: FreshDeck,
  { status }: Merge,
  { explain = false }: GenerateOptions,
): DeckResult {
  return {
    file: shown(workspace, join(workspace.decks, file)),
    title: talk.title,
    slides: slides.length,
    lines: talk.lines,
    minutes: talk.minutes,
    status,
    ...(explain ? { plan: slides } : {}),
  }
}

function noticeOf(file: string, { notice }: Merge): Finding[] {
  return notice ? [{ file, line: 1, column: 1, ...notice }] : []
}

/**
 * Decks with a base that no note makes any more, listed under the note that once made them where it can be told.
 * @param unread places of notes that could not be read: their decks may have a talk
 */
async function addOrphans(
  workspace: Workspace,
  result: GenerateResult,
  options: GenerateOptions,
  unread: readonly DeckPlace[],
): Promise<void> {
  const made = new Set(result.notes.flatMap(({ decks }) => decks.map(({ file }) => file)))
  const bases = await markdownFilesBelow(workspace.base)
  for (const path of bases) {
    const file = relative(workspace.base, path)
    const deck = shown(workspace, join(workspace.decks, file))
    if (made.has(deck) || unread.some((place) => isAt(place, file))) continue
    const texts = await textsOf(workspace, file)
    // Deck and talk are both gone: the base has nothing left to say.
    if (texts.edited === undefined) continue
    if (options.prune && !options.dryRun && texts.edited === texts.base) {
      await remove(join(workspace.decks, file))
      await remove(path)
      continue
    }
    const merge = mergeDeck(texts)
    noteOfOrphan(result, file).decks.push({
      file: deck,
      title: '',
      slides: 0,
      lines: [0, 0],
      minutes: 0,
      status: merge.status,
    })
    result.findings.push(...noticeOf(deck, merge))
  }
}

function isAt({ deck, folder }: DeckPlace, file: string): boolean {
  const path = file.split(sep).join('/')
  return path === `${deck}.md` || path.startsWith(`${folder}/`)
}

function noteOfOrphan(result: GenerateResult, deck: string): NoteResult {
  const stem = deck.split(sep)[0]?.replace(/\.md$/, '')
  const file = `notes/${stem}.md`
  let note = result.notes.find((each) => each.file === file)
  if (!note) {
    note = { file, decks: [] }
    result.notes.push(note)
  }
  return note
}
