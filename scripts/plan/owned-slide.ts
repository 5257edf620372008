import type { Slide } from '../model/slide.ts'
import type { Section } from './sections/sections.ts'

/** A planned slide with the section that it is named after. */
export interface OwnedSlide {
  slide: Slide
  owner: Section
}
