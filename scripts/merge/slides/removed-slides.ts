import { deckOf } from '../text/deck-slides.ts'
import { keyOf } from '../text/lines.ts'
import { plainTitle } from '../text/slide-title.ts'
import type { PlacedSlide, SlideGroup } from './groups/slide-group.ts'
import type { MergeContext } from './merged-slide.ts'

/** A slide that a person removed, and that is generated otherwise now. */
export interface RemovedSlide {
  title: string
  place: string
}

export function removedSlides(
  groups: readonly SlideGroup[],
  { placeOf }: Pick<MergeContext, 'placeOf'>,
): RemovedSlide[] {
  return groups.flatMap(({ base, edited, fresh: [first, ...rest] }) => {
    if (edited.length > 0 || base.length === 0 || !first) return []
    if (wordsOf(base) === wordsOf([first, ...rest])) return []
    return [{ title: plainTitle(first.slide), place: placeOf(first.index) }]
  })
}

function wordsOf(slides: readonly PlacedSlide[]): string {
  return keyOf(deckOf(slides.map(({ slide }) => slide))).trim()
}
