import { alignSlides } from '../../pair/align-slides.ts'
import type { Sides } from '../../sides.ts'
import type { DeckSlide } from '../../text/deck-slides.ts'
import type { PairedDecks, PlacedSlide, SidePartners } from './slide-group.ts'

export function pairDecks(decks: Sides<readonly DeckSlide[]>): PairedDecks {
  const placed = (side: keyof Sides<0>) => decks[side].map((slide, index) => ({ slide, side, index }))
  const [base, edited, fresh] = [placed('base'), placed('edited'), placed('fresh')]
  const partners = { edited: partnersOf(base, edited), fresh: partnersOf(base, fresh) }
  return { base, edited, fresh, partners }
}

function partnersOf(base: readonly PlacedSlide[], side: readonly PlacedSlide[]): SidePartners {
  const slides = (of: readonly PlacedSlide[]) => of.map(({ slide }) => slide)
  const pairs = alignSlides(slides(base), slides(side)).flatMap((own, at) =>
    own === undefined ? [] : [[base[at] as PlacedSlide, side[own] as PlacedSlide] as const],
  )
  return { to: new Map(pairs), from: new Map(pairs.map(([was, own]) => [own, was])) }
}
