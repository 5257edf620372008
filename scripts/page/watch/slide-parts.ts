import { LOADING, SHOWN_SLIDE, SLIDE } from '../selectors.ts'

/** What Slidev shows of each slide, in order. */
export function shownSlides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${SLIDE} ${SHOWN_SLIDE}`)]
}

/**
 * Whether a slide shows something other than a footer or the sign that it loads. That nothing says "Loading slide…" is
 * also true for a moment before the slides start to load.
 */
export function isThere(slide: HTMLElement): boolean {
  return !slide.querySelector(LOADING) && [...slide.children].some((part) => !part.matches('footer'))
}

/** Its number on the page. */
export function numberOf({ dataset }: HTMLElement): number {
  return Number(dataset.slidevNo)
}
