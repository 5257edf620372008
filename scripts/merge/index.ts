// In: a deck as last generated, as it is now and as generated now. Out: what to write. No line that a person wrote is
// lost, none that they deleted comes back, and none is written anew.

import { firstLine } from '../text/first-line.ts'
import type { Mode } from './lines/decision.ts'
import { type DeckConflict, type MergedDeck, mergeSlides } from './slides/merge-slides.ts'
import { countsBetween, type SlideCounts } from './slides/slide-counts.ts'
import { openConflictsOf } from './text/conflict-marker.ts'
import { isFrozen, slidesOf } from './text/deck-slides.ts'
import { keyOf, lineEndOf, withLineEnd } from './text/lines.ts'

export type { Mode } from './lines/decision.ts'
export { deckChanges, type SlideChange, slideCount } from './pair/deck-changes.ts'
export { isSameTalk } from './pair/deck-likeness.ts'
export { type NamedDeck, type RenamedDecks, renamedDecks } from './pair/renamed-decks.ts'

export type DeckStatus = 'created' | 'updated' | 'merged' | 'unchanged' | 'conflict' | 'orphaned'

export interface DeckTexts {
  /** The deck as generated now; absent where its talk is gone. */
  fresh?: string
  /** The file in `decks/`; absent where there is none. */
  edited?: string
  /** The file in `decks/.base/`. */
  base?: string
}

export interface MergeOptions {
  /** Decides conflicts, also those that earlier merges left open. */
  mode?: Mode
  /** Has a deck that was deleted by hand again. */
  restore?: boolean
  /** @returns where in the notes a slide that is generated now comes from, such as `notes/queues.md:12-18` */
  placeOf?: (slide: number | undefined) => string
}

export interface MergeNotice {
  rule: string
  severity: 'info' | 'warning' | 'error'
  message: string
  hint?: string
  /** Of the deck, 1-based. */
  line?: number
}

export interface Merge {
  status: DeckStatus
  /** New text of the deck and its base; absent where the file stays as it is. */
  deck?: string
  base?: string
  /** Slides of the deck that come, change and go; absent where the deck stays as it is. */
  slides?: SlideCounts
  notices: MergeNotice[]
}

const NOTHING: Merge = { status: 'unchanged', notices: [] }

export function mergeDeck(texts: DeckTexts, options: MergeOptions = {}): Merge {
  const { fresh, edited, base } = texts
  if (fresh === undefined) return orphan(texts)
  if (edited === undefined) {
    if (base !== undefined && !options.restore) return { ...NOTHING, notices: [DELETED] }
    return { ...NOTHING, status: 'created', deck: fresh, base: fresh }
  }
  if (same(edited, fresh)) return { ...NOTHING, ...(base === fresh ? {} : { base: fresh }) }
  if (base === undefined) return { ...NOTHING, notices: [HAND_WRITTEN] }
  if (withLineEnd(edited, '\n') === withLineEnd(base, '\n')) return updated(fresh, edited)
  if (isFrozenDeck(edited)) return { ...NOTHING, notices: same(fresh, base) ? [] : [FROZEN] }
  if (same(fresh, base) && options.mode === undefined) return withOpenConflicts(NOTHING, edited)
  return merged({ fresh, edited, base }, options)
}

/** Nobody edited it. */
function updated(fresh: string, edited: string): Merge {
  const deck = asWritten(withLineEnd(fresh, lineEndOf(edited)), edited)
  return { ...NOTHING, status: 'updated', deck, base: fresh, slides: countsBetween(edited, fresh) }
}

function asWritten(deck: string, edited: string): string {
  return edited.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + deck : deck
}

function merged(texts: Required<DeckTexts>, { mode, placeOf = () => 'the notes' }: MergeOptions): Merge {
  const { deck, base, slides, conflicts, stayRemoved } = mergeSlides(withoutMark(texts), {
    ...(mode ? { mode } : {}),
    placeOf,
  })
  const text = asWritten(deck, texts.edited)
  const merge: Merge = {
    ...{
      status: statusOf(text, texts, conflicts),
      slides,
      notices: [...conflicts.map(conflictNotice), ...stayRemoved.map(removedNotice)],
    },
    ...(text === texts.edited ? {} : { deck: text }),
    ...(base === texts.base ? {} : { base }),
  }
  return withOpenConflicts(merge, text)
}

const BYTE_ORDER_MARK = '\uFEFF'

function withoutMark({ fresh, edited, base }: Required<DeckTexts>): Required<DeckTexts> {
  return { fresh, base, edited: edited.startsWith(BYTE_ORDER_MARK) ? edited.slice(1) : edited }
}

function statusOf(
  deck: string,
  { fresh, edited }: Required<DeckTexts>,
  conflicts: readonly DeckConflict[],
): DeckStatus {
  if (conflicts.length > 0) return 'conflict'
  if (deck === edited) return 'unchanged'
  return same(deck, fresh) ? 'updated' : 'merged'
}

/** A conflict stays one until somebody removes its marker. */
function withOpenConflicts(merge: Merge, deck: string): Merge {
  const told = new Set(merge.notices.map(({ line }) => line))
  const open = openConflictLines(deck).filter((line) => !told.has(line))
  if (open.length === 0) return merge
  return { ...merge, status: 'conflict', notices: [...merge.notices, ...open.map(openNotice)] }
}

function openConflictLines(deck: string): number[] {
  if (!deck.includes('[!CONFLICT]') || openConflictsOf(slidesOf(deck)).open.length === 0) return []
  return deck.split('\n').flatMap((line, at) => (line.startsWith('> [!CONFLICT] ') ? [at + 1] : []))
}

/** Git may have changed the line ends of a checkout; that is no edit. */
function same(left: string, right: string): boolean {
  return left === right || keyOf(left.replace(BYTE_ORDER_MARK, '')) === keyOf(right)
}

function isFrozenDeck(deck: string): boolean {
  const [cover] = deck.includes('freeze:') ? slidesOf(deck) : []
  return cover !== undefined && isFrozen(cover)
}

function orphan({ edited, base }: DeckTexts): Merge {
  const unedited = edited !== undefined && base !== undefined && same(edited, base)
  const hint = unedited
    ? 'Remove it with: reprise decks --prune'
    : 'It was edited, so --prune leaves it; delete it by hand.'
  const message = 'The talk of this deck is no longer in the notes.'
  const notice: MergeNotice = { rule: 'deck-orphaned', severity: 'info', message, hint }
  return { ...NOTHING, status: 'orphaned', notices: [notice] }
}

function conflictNotice({ line, place, was, fresh }: DeckConflict): MergeNotice {
  const said = firstLine((fresh ?? was ?? '').trim())
  const message =
    fresh === undefined
      ? `conflict: you changed what ${place} no longer says: ${shortened(said)}`
      : `conflict: your lines stay; ${place} now says: ${shortened(said)}`
  return { rule: 'merge-conflict', severity: 'error', message, hint: HOW_TO_RESOLVE, line }
}

function removedNotice({ title, place }: MergedDeck['stayRemoved'][number]): MergeNotice {
  const message = `A slide that you removed has other text in the notes now (${place}): ${shortened(title) || 'no title'}`
  return { rule: 'slide-stays-removed', severity: 'info', message }
}

const HOW_TO_RESOLVE = 'Edit the slide, then delete the marker; or decide with --mine or --theirs.'

function openNotice(line: number): MergeNotice {
  const message = 'conflict: an earlier one is still open.'
  return { rule: 'merge-conflict', severity: 'error', message, hint: HOW_TO_RESOLVE, line }
}

const LONGEST_QUOTE = 60

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : text
}

const DELETED: MergeNotice = {
  rule: 'deck-deleted',
  severity: 'info',
  message: 'The deck was deleted by hand and stays deleted.',
  hint: 'Have it again with: reprise decks --restore DECK',
}

const HAND_WRITTEN: MergeNotice = {
  rule: 'deck-without-base',
  severity: 'warning',
  message: 'The deck has no base in decks/.base/, so it counts as written by hand and is left alone.',
  hint: 'Move it away to have the talk generated here.',
}

const FROZEN: MergeNotice = {
  rule: 'deck-frozen',
  severity: 'info',
  message: 'The deck says freeze: true and is left alone; its notes have changed.',
  hint: 'Remove that line to have the changes merged.',
}
