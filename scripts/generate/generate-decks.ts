// Brings decks up to date with notes: plans every note, compares with what is there, then writes.
import { join, relative, sep } from 'node:path'
import { type DeckPlace, deckPlaces } from '../files/deck-places.ts'
import { markdownFilesBelow, namedFiles } from '../files/markdown-files.ts'
import { remove, saveCopy, saveText, textIfThere } from '../files/save.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import { type DeckStatus, type DeckTexts, type Merge, mergeDeck } from '../merge/index.ts'
import type { Finding } from '../model/finding.ts'
import type { DeckPlan } from '../model/slide.ts'
import { type FreshDeck, type NotePlan, planNote } from './plan-note.ts'

export interface GenerateOptions {
  /** Notes to take; none means all. */
  notes: readonly string[]
  dryRun?: boolean
  /** Removes decks whose talk is gone and that nobody edited. */
  prune?: boolean
  onNote?: (file: string, done: number, of: number) => void
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
  /** Absent for an orphan. */
  plan?: DeckPlan
}

export interface NoteResult {
  file: string
  decks: DeckResult[]
}

export interface GenerateResult {
  notes: NoteResult[]
  findings: Finding[]
}

/** @throws UserError where notes cannot be read or decks cannot be written; never for what a note contains. */
export async function generateDecks(workspace: Workspace, options: GenerateOptions): Promise<GenerateResult> {
  const files = await namedFiles(workspace, workspace.notes, options.notes)
  const places = deckPlaces(
    (await markdownFilesBelow(workspace.notes)).map((file) => fromNotes(workspace, file)),
  )
  const result: GenerateResult = { notes: [], findings: [] }
  const unread: DeckPlace[] = []
  for (const [index, file] of files.entries()) {
    options.onNote?.(shown(workspace, file), index + 1, files.length)
    const place = places.get(fromNotes(workspace, file)) as DeckPlace
    const plan = await planNote(workspace, file, place)
    if (plan.unread) unread.push(place)
    const applied = await applyNote(workspace, plan, options)
    result.notes.push(applied.note)
    result.findings.push(...plan.findings, ...applied.findings)
  }
  if (files.length === 0) result.findings.push(noNotes(workspace))
  if (options.notes.length === 0) await addOrphans(workspace, result, options, unread)
  return result
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
  plan: NotePlan,
  options: GenerateOptions,
): Promise<{ note: NoteResult; findings: Finding[] }> {
  if (!options.dryRun) for (const { from, to } of plan.copies) await saveCopy(from, to)
  const decks: DeckResult[] = []
  const findings: Finding[] = []
  for (const fresh of plan.decks) {
    const merge = mergeDeck({ ...(await textsOf(workspace, fresh.file)), fresh: fresh.text })
    if (!options.dryRun) await applyMerge(workspace, fresh.file, merge)
    const result = deckResult(workspace, fresh, merge)
    decks.push(result)
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

function deckResult(workspace: Workspace, { file, talk, plan }: FreshDeck, { status }: Merge): DeckResult {
  return {
    file: shown(workspace, join(workspace.decks, file)),
    title: talk.title,
    slides: plan.slides.length,
    lines: talk.lines,
    minutes: talk.minutes,
    status,
    plan,
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
