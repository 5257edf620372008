import type { Slide } from '../model/slide.ts'
import type { OwnedSlide } from './owned-slide.ts'

/** Slides of one title in a row say which part they are. */
export function numbered(slides: readonly OwnedSlide[]): Slide[] {
  return slides.map(({ slide, owner }, index) => {
    if (slide.layout === 'section') return slide
    const same = (other: OwnedSlide | undefined) => other?.owner === owner && other.slide.layout !== 'section'
    let from = index
    while (same(slides[from - 1])) from--
    let to = index
    while (same(slides[to + 1])) to++
    return from === to ? slide : { ...slide, part: { no: index - from + 1, of: to - from + 1 } }
  })
}
