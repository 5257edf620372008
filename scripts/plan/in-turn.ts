import type { Slide } from '../model/slide.ts'

/** Pictures beside text stand on the right and on the left in turn. */
export function inTurn(slides: readonly Slide[]): Slide[] {
  let count = 0
  return slides.map((slide) =>
    slide.layout === 'image-right' && count++ % 2 === 1 ? { ...slide, layout: 'image-left' } : slide,
  )
}
