import type { Sides } from '../../sides.ts'
import type { DeckSlide } from '../../text/deck-slides.ts'

/** A slide and where it stands: the same object wherever it is spoken of. */
export interface PlacedSlide {
  slide: DeckSlide
  side: keyof Sides<0>
  index: number
}

/** Slides that belong together, in the order of their side. Most groups have at most one on each. */
export type SlideGroup = Sides<readonly PlacedSlide[]>

/** Three decks, and which slide is which. */
export interface PairedDecks extends Sides<readonly PlacedSlide[]> {
  partners: SlidePartners
}

/** By slide of the base its partner, and the other way round. */
export interface SlidePartners {
  edited: SidePartners
  fresh: SidePartners
}

export interface SidePartners {
  to: ReadonlyMap<PlacedSlide, PlacedSlide>
  from: ReadonlyMap<PlacedSlide, PlacedSlide>
}

/** A slide that a group becomes: its index in the group on each side that has it. */
export type SlideRefs = Partial<Sides<number>>
