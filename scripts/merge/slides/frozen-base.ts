import type { Sides } from '../sides.ts'
import { type DeckSlide, deckOf, isFrozen } from '../text/deck-slides.ts'
import { withLineEnd } from '../text/lines.ts'
import type { SlideGroup } from './groups/slide-group.ts'

/**
 * The base of a deck with frozen slides: as it is generated now, but these as they were generated before they were
 * frozen, so that they get all that has changed meanwhile once they are frozen no more.
 * @param decks with their headmatters
 * @returns undefined where no slide is frozen
 */
export function frozenBase(
  groups: readonly SlideGroup[],
  { base, fresh }: Sides<readonly DeckSlide[]>,
): string | undefined {
  const frozen = new Map<number, DeckSlide>()
  for (const group of groups) {
    const [was, mine, now] = [group.base[0], group.edited[0], group.fresh[0]]
    if (was && mine && now && isFrozen(mine.slide)) frozen.set(now.index, base[was.index] as DeckSlide)
  }
  if (frozen.size === 0) return undefined
  const slides = fresh.map((slide, index) => ({ ...(frozen.get(index) ?? slide), end: slide.end }))
  return withLineEnd(deckOf(slides), '\n')
}
