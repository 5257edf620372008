import type { Mode } from '../lines/decision.ts'
import type { Partners } from '../pair/align.ts'
import type { Conflict } from '../text/conflict-marker.ts'
import type { DeckSlide } from '../text/deck-slides.ts'
import type { Unit } from '../text/unit.ts'

/** A slide of the result. */
export interface MergedSlide {
  slide: DeckSlide
  /** Index of the slide in the edited deck that it is; absent where it is new. */
  edited?: number
  /** Index of the slide, as generated now, that went into it. */
  fresh?: number
  /** Those of this merge; what an earlier one left in the note is not counted again. */
  conflicts: Conflict[]
}

export interface MergeContext {
  mode?: Mode
  eol: string
  /** @returns where in the notes a slide that is generated now comes from; the whole talk where it is undefined */
  placeOf: (fresh: number | undefined) => string
  /** @returns whether a person deleted this, wherever it stood */
  isDeleted: (unit: Unit) => boolean
}

/** Slides of one side of a group, and their indexes in the deck. */
export interface GroupSide {
  slides: readonly DeckSlide[]
  indexes: readonly number[]
}

/** For each slide of the base its index in the other decks. */
export interface SlidePartners {
  toEdited: Partners
  toFresh: Partners
}

/** Slides of one side as they are, as slides of the result. */
export function asMerged({ slides, indexes }: GroupSide, side: 'edited' | 'fresh'): MergedSlide[] {
  return slides.map((slide, at) => ({ slide, [side]: indexes[at] as number, conflicts: [] }))
}
