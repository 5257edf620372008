// In: a deck as last generated, as it is now and as generated now. Out: what to write. No line that a person wrote is
// lost, none that they deleted comes back, and none is written anew.
import type { Mode } from './lines/decision.ts'
import {
  conflictNotice,
  DELETED,
  FROZEN,
  HAND_WRITTEN,
  type MergeNotice,
  openNotice,
  orphanNotice,
  removedNotice,
} from './notices.ts'
import type { Sides } from './sides.ts'
import { mergeSlides } from './slides/merge-slides.ts'
import { countsBetween, type SlideCounts } from './slides/slide-counts.ts'
import { markerLines, openConflictsOf } from './text/conflict-marker.ts'
import { isFrozen, slidesOf } from './text/deck-slides.ts'
import { keyOf, lineEndOf, withLineEnd } from './text/lines.ts'

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

export interface Merge {
  status: DeckStatus
  /** New text of the deck and its base; absent where the file stays as it is. */
  deck?: string
  base?: string
  /** Slides of the deck that come, change and go; absent where the deck stays as it is. */
  slides?: SlideCounts
  notices: MergeNotice[]
}

export function mergeDeck(texts: DeckTexts, options: MergeOptions = {}): Merge {
  const { fresh, edited, base } = texts
  if (fresh === undefined) return { status: 'orphaned', notices: [orphanNotice(isUnedited(texts))] }
  if (edited === undefined) return base === undefined || options.restore ? created(fresh) : unchanged(DELETED)
  if (same(edited, fresh)) return { ...unchanged(), ...(base === fresh ? {} : { base: fresh }) }
  if (base === undefined) return unchanged(HAND_WRITTEN)
  if (withLineEnd(edited, '\n') === withLineEnd(base, '\n')) return updated(fresh, edited)
  if (isFrozenDeck(edited)) return same(fresh, base) ? unchanged() : unchanged(FROZEN)
  if (same(fresh, base) && options.mode === undefined) return withOpenConflicts(unchanged(), edited)
  return merged({ fresh, edited, base }, options)
}

function isUnedited({ edited, base }: DeckTexts): boolean {
  return edited !== undefined && base !== undefined && same(edited, base)
}

function created(fresh: string): Merge {
  return { status: 'created', deck: fresh, base: fresh, notices: [] }
}

function unchanged(...notices: MergeNotice[]): Merge {
  return { status: 'unchanged', notices }
}

/** Nobody edited it. */
function updated(fresh: string, edited: string): Merge {
  const deck = withMarkOf(edited, withLineEnd(fresh, lineEndOf(edited)))
  return { status: 'updated', deck, base: fresh, slides: countsBetween(edited, fresh), notices: [] }
}

function merged(texts: Sides<string>, { mode, placeOf = () => 'the notes' }: MergeOptions): Merge {
  const edited = withoutMark(texts.edited)
  const result = mergeSlides({ ...texts, edited }, { ...(mode ? { mode } : {}), placeOf })
  const { base, slides, conflicts, stayRemoved } = result
  const deck = withMarkOf(texts.edited, result.deck)
  const merge: Merge = {
    status: conflicts.length > 0 ? 'conflict' : statusOf(deck, texts),
    slides,
    notices: [...conflicts.map(conflictNotice), ...stayRemoved.map(removedNotice)],
    ...(deck === texts.edited ? {} : { deck }),
    ...(base === texts.base ? {} : { base }),
  }
  return withOpenConflicts(merge, deck)
}

function statusOf(deck: string, { fresh, edited }: Sides<string>): DeckStatus {
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
  const lines = markerLines(deck)
  return lines.length > 0 && openConflictsOf(slidesOf(deck)).open.length > 0 ? lines : []
}

function isFrozenDeck(deck: string): boolean {
  const [cover] = deck.includes('freeze:') ? slidesOf(deck) : []
  return cover !== undefined && isFrozen(cover)
}

/** Git may have changed the line ends of a checkout; that is no edit. */
function same(left: string, right: string): boolean {
  return left === right || keyOf(withoutMark(left)) === keyOf(right)
}

const BYTE_ORDER_MARK = '\uFEFF'

function withoutMark(deck: string): string {
  return deck.startsWith(BYTE_ORDER_MARK) ? deck.slice(1) : deck
}

function withMarkOf(edited: string, deck: string): string {
  return edited.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + deck : deck
}
