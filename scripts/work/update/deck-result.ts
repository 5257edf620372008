import { shownDeck, type Workspace } from '../../files/workspace.ts'
import { type DeckStatus, deckChanges, type Merge, type SlideChange, slideCount } from '../../merge/index.ts'
import type { Finding } from '../../model/finding.ts'
import type { RootPath } from '../../model/paths.ts'
import type { ExplainedSlide } from '../../report/explained-slides.ts'
import type { UpdatedDeck } from './update-decks.ts'

export interface DeckResult {
  file: RootPath
  title: string
  slides: number
  lines: [from: number, to: number]
  /** How long it takes to say the talk. */
  minutes: number
  status: DeckStatus
  /** What becomes of the deck as it is; absent where it stays so, or was not there. */
  changes?: DeckChanges
  /** Where it stood before, where its talk has another name now. */
  renamedFrom?: RootPath
  /** Where it was asked for. */
  plan?: DeckPlan
  /** Where it was asked for: the slides that come, change and go. */
  diff?: SlideChange[]
}

export interface DeckChanges {
  added: number
  changed: number
  removed: number
  conflicts: number
  /** Slides that people edited and that stay so. */
  editsKept: number
}

/** A deck as it was planned. */
export interface DeckPlan {
  slides: ExplainedSlide[]
  /** As `FreshDeck` has it. */
  digest: string
}

/** A note, and what became of its decks. */
export interface NoteResult {
  file: RootPath
  decks: DeckResult[]
}

export interface ResultOptions {
  /** Results say how their decks were planned. */
  explain?: boolean
  diff?: boolean
}

export function deckResult(
  workspace: Workspace,
  { task, merge, edited }: UpdatedDeck,
  { explain = false, diff = false }: ResultOptions,
): DeckResult {
  const { file, talk, slides, text, digest } = task.fresh
  const { status, slides: changes, deck } = merge
  const conflicts = merge.notices.filter(({ rule }) => rule === 'merge-conflict').length
  const now = deck ?? edited
  return {
    file: shownDeck(workspace, file),
    title: talk.title,
    slides: now === undefined || now === text ? slides.length : slideCount(now),
    lines: talk.lines,
    minutes: talk.minutes,
    status,
    ...(changes && now !== undefined
      ? {
          changes: {
            ...{ added: changes.added, changed: changes.changed, removed: changes.removed, conflicts },
            editsKept: status === 'updated' ? 0 : deckChanges(text, now).length,
          },
        }
      : {}),
    ...(explain ? { plan: { slides, digest } } : {}),
    ...(diff && deck !== undefined ? { diff: deckChanges(edited ?? '', deck, { markers: true }) } : {}),
    ...(task.from === undefined || task.from === file
      ? {}
      : { renamedFrom: shownDeck(workspace, task.from) }),
  }
}

/** A deck whose talk is gone. */
export function orphanResult(file: RootPath): DeckResult {
  return { file, title: '', slides: 0, lines: [0, 0], minutes: 0, status: 'orphaned' }
}

export function noticesOf(file: RootPath, { notices }: Merge): Finding[] {
  return notices.map(({ line = 1, ...notice }) => ({ file, line, column: 1, ...notice }))
}
