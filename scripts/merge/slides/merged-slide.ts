import type { Mode } from '../lines/decision.ts'
import type { Conflict } from '../text/conflict-marker.ts'
import type { DeckSlide } from '../text/deck-slides.ts'
import type { Unit } from '../text/unit.ts'
import type { PlacedSlide } from './groups/slide-group.ts'

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

/** A slide of the edited or the new deck as it is. */
export function asMerged({ slide, side, index }: PlacedSlide): MergedSlide {
  return { slide, [side]: index, conflicts: [] }
}
