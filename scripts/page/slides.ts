import { SLIDE } from './selectors.ts'

/** Numbers of slides on the page, both ends included. */
export interface SlideRange {
  from: number
  to: number
}

export interface NumberedSlide {
  no: number
  slide: HTMLElement
}

/** All slides of the page, in order. */
export function slidesOnPage(): NumberedSlide[] {
  const slides = [...document.querySelectorAll<HTMLElement>(SLIDE)]
  return slides.map((slide) => ({ slide, no: Number.parseInt(slide.id, 10) }))
}

export function slidesBetween({ from, to }: SlideRange): NumberedSlide[] {
  return slidesOnPage().filter(({ no }) => no >= from && no <= to)
}
