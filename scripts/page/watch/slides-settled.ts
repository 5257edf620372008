import { isThere, numberOf, shownSlides } from './slide-parts.ts'
import { hasStopped, pageProblems } from './watch-page.ts'

export interface Settling {
  /** Slides that are to come. */
  count: number
  /** ms without any change after which what is missing will not come; shorter where Slidev has not even started. */
  patience: number
  stoppedPatience: number
}

/** What was there when something last changed, and when that was. */
let last = { seen: '', since: performance.now() }

/** Whether every slide is there or will not come. To be asked again and again until it says true. */
export function slidesSettled({ count, patience, stoppedPatience }: Settling): boolean {
  const broken = new Set(pageProblems().map(({ no }) => no))
  const slides = shownSlides()
  const there = slides.filter((slide) => isThere(slide) || broken.has(numberOf(slide)))
  if (there.length >= count) return true
  const seen = [there.length, slides.length, performance.getEntriesByType('resource').length].join()
  if (seen !== last.seen) last = { seen, since: performance.now() }
  return performance.now() - last.since > (hasStopped() ? stoppedPatience : patience)
}
