import { alignSlides } from '../pair/align-slides.ts'
import { type DeckSlide, slidesOf, slideText } from '../text/deck-slides.ts'
import { keyOf } from '../text/lines.ts'
import type { MergedSlide } from './merged-slide.ts'

/** Slides of a deck that come, change and go, and how many there are then. */
export interface SlideCounts {
  of: number
  added: number
  changed: number
  removed: number
}

export function slideCounts(
  before: readonly DeckSlide[],
  after: readonly Pick<MergedSlide, 'slide' | 'edited'>[],
): SlideCounts {
  const kept = after.flatMap(({ slide, edited }) =>
    edited === undefined ? [] : [[slide, before[edited]] as const],
  )
  return {
    of: after.length,
    added: after.length - kept.length,
    changed: kept.filter(([now, was]) => was && wordsOf(now) !== wordsOf(was)).length,
    removed: before.length - kept.length,
  }
}

/** Of a deck that nobody edited, when another takes its place. */
export function countsBetween(before: string, after: string): SlideCounts {
  const [from, to] = [slidesOf(before), slidesOf(after)]
  const slides = to.map((slide): Pick<MergedSlide, 'slide' | 'edited'> => ({ slide }))
  for (const [edited, index] of alignSlides(from, to).entries())
    if (index !== undefined) slides[index] = { ...(slides[index] as { slide: DeckSlide }), edited }
  return slideCounts(from, slides)
}

function wordsOf(slide: DeckSlide): string {
  return keyOf(slideText(slide)).trim()
}
