// Runs in the page, again and again until it says true.
import type {} from './watch-page.ts'

export interface Settling {
  /** Slides that are to come. */
  count: number
  /** ms without any change after which what is missing will not come; shorter where Slidev has not even started. */
  patience: number
  stoppedPatience: number
}

/**
 * Whether every slide is there or will not come. That nothing says "Loading slide…" is also true for a moment before the
 * slides start to load; so a slide is there when it shows something other than that sign and the footer.
 */
export function slidesSettled({ count, patience, stoppedPatience }: Settling): boolean {
  const record = globalThis.repriseRecord
  const broken = new Set(record.problems.map(({ no }) => String(no)))
  const slides = [...document.querySelectorAll<HTMLElement>('.print-slide-container [data-slidev-no]')]
  const there = slides.filter((slide) => isThere(slide) || broken.has(slide.dataset.slidevNo as string))
  if (there.length >= count) return true
  const seen = [there.length, slides.length, performance.getEntriesByType('resource').length].join()
  if (seen !== record.seen) {
    record.seen = seen
    record.since = performance.now()
  }
  return performance.now() - record.since > (record.stopped ? stoppedPatience : patience)

  function isThere(slide: HTMLElement): boolean {
    if (slide.querySelector('.slidev-slide-loading')) return false
    return [...slide.children].some((part) => !part.matches('footer'))
  }
}
