// What a layout of content slides says of itself. The layouts that there are: index.ts beside this file.
import type { Layout, Slide, Step } from '../../../model/slide.ts'
import type { Section } from '../../sections/sections.ts'
import type { Content } from '../content.ts'
import type { GalleryPicture } from './gallery-columns.ts'

/** What of a slide is another than its section's title and the blocks below it. */
export type Composed = Partial<Pick<Slide, 'title' | 'breadcrumb' | 'blocks' | 'slots'>>

export interface LayoutEntry {
  name: Layout
  /** The pattern of blocks that it is for. It is asked often: what is cheap to know comes first. */
  takes(content: Content): boolean
  /** From the one to prefer to the one that holds most. @param base size of the talk's text */
  steps(content: Content, base: Step): readonly Step[]
  /** Its type is of a size of its own, whatever that of the talk's text. */
  hasOwnSize?: boolean
  /** px of the content at most, where that is less than the slide has. */
  most?: number
  /** px of the content. Absent: it takes what room there is, as pictures do. */
  height?(content: Content, step: Step): number
  /** What the plan pays for it besides what each slide costs (page-cost.ts). */
  cost?(content: Content): number
  /** How the slide has what it holds. Absent: below the title of its section. */
  compose?(content: Content, owner: Section): Composed
  /** Share of the slide that counts as filled in any case. */
  leastFill?: number
  /** `columns:` of the slide. @param room px */
  columns?(pictures: readonly GalleryPicture[], room: { width: number; height: number }): number
}
