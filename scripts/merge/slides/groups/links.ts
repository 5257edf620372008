// What makes two slides belong to one group. Each is a function from the paired decks to pairs of slides.

import { type DeckSlide, linesBelowTitle } from '../../text/deck-slides.ts'
import { titleOf } from '../../text/slide-title.ts'
import { saysSomething, thresholds } from '../../thresholds.ts'
import type { PairedDecks, PlacedSlide, SidePartners } from './slide-group.ts'

export type SlideLink = readonly [PlacedSlide, PlacedSlide]

/** The same slide. */
export function pairs({ partners }: PairedDecks): SlideLink[] {
  return [...partners.edited.to, ...partners.fresh.to]
}

/** Slides that were split from one, or joined with it. */
export function splitOrJoined({ base, edited, fresh, partners }: PairedDecks): SlideLink[] {
  return [
    ...[...partsOf(edited, partners.edited.from), ...partsOf(base, partners.edited.to)],
    ...[...partsOf(fresh, partners.fresh.from), ...partsOf(base, partners.fresh.to)],
  ]
}

/** Slides without a partner, most of which stands on that of a slide beside them. */
function partsOf(slides: readonly PlacedSlide[], partners: SidePartners['to']): SlideLink[] {
  return slides.flatMap((part): SlideLink[] => {
    if (partners.has(part)) return []
    const whole = beside(part, slides)
      .map((each) => partners.get(each))
      .find((each) => each && shareOf(part.slide, each.slide) >= thresholds.partOfSlide)
    return whole ? [[part, whole]] : []
  })
}

/** Share of the letters of `part` that stand in units that `whole` has too. */
function shareOf(part: DeckSlide, whole: DeckSlide): number {
  const keys = new Set(whole.units.map(({ key }) => key))
  const letters = part.units.map(({ key }) => [keys.has(key) ? key.length : 0, key.length] as const)
  const all = letters.reduce((sum, [, length]) => sum + length, 0)
  return all === 0 ? 0 : letters.reduce((sum, [same]) => sum + same, 0) / all
}

/** Slides whose text went, word for word, over the break to the slide before or after. */
export function crossing({ base, edited, fresh, partners }: PairedDecks): SlideLink[] {
  return [...crossingTo(base, edited, partners.edited), ...crossingTo(base, fresh, partners.fresh)]
}

function crossingTo(
  base: readonly PlacedSlide[],
  side: readonly PlacedSlide[],
  { to, from }: SidePartners,
): SlideLink[] {
  return base.flatMap((was) => {
    const own = to.get(was)
    const others = own ? beside(own, side) : beside(was, base).flatMap((each) => to.get(each) ?? [])
    return others
      .filter((other) => hasCrossed(was, [own, from.get(other)], other))
      .map((other) => [was, other] as const)
  })
}

/** @param before where it would be no news */
function hasCrossed(
  was: PlacedSlide,
  before: readonly (PlacedSlide | undefined)[],
  there: PlacedSlide,
): boolean {
  const had = keysOf(before.flatMap((each) => each ?? []))
  const has = keysOf([there])
  return linesBelowTitle(was.slide).some(({ key }) => saysSomething(key) && has.has(key) && !had.has(key))
}

function keysOf(slides: readonly PlacedSlide[]): ReadonlySet<string> {
  return new Set(slides.flatMap(({ slide }) => linesBelowTitle(slide)).map(({ key }) => key))
}

/** Slides with the title of the one before them, as they are generated. A deck's first two are its cover and another. */
export function continued({ base, fresh }: PairedDecks): SlideLink[] {
  return [base, fresh].flatMap((slides) =>
    slides.slice(2).flatMap((each): SlideLink[] => {
      const before = slides[each.index - 1] as PlacedSlide
      const { stem } = titleOf(each.slide)
      return stem !== '' && stem === titleOf(before.slide).stem ? [[before, each]] : []
    }),
  )
}

function beside({ index }: PlacedSlide, slides: readonly PlacedSlide[]): PlacedSlide[] {
  return [slides[index - 1], slides[index + 1]].flatMap((each) => each ?? [])
}
