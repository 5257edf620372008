// What a layout of content slides says of itself. The layouts that there are: index.ts beside this file.
import type { Layout, Step } from '../../../model/slide.ts'
import type { Column } from '../../../ruler/ruler.ts'
import type { Content } from '../content.ts'
import type { GalleryPicture } from './gallery-columns.ts'

export interface LayoutEntry {
  name: Layout
  /** The pattern of blocks that it is for. It is asked often: what is cheap to know comes first. */
  takes(content: Content): boolean
  /** The column that its title and blocks stand in. */
  column: Column
  /** From the one to prefer to the one that holds most. */
  steps(content: Content): readonly Step[]
  /** px of the content. Absent: it takes what room there is, as pictures do. */
  height?(content: Content, step: Step): number
  /** What the plan pays for it besides what each slide costs (page-cost.ts). */
  cost?(content: Content): number
  /** Share of the slide that counts as filled in any case. */
  leastFill?: number
  /** `columns:` of the slide. @param room px */
  columns?(pictures: readonly GalleryPicture[], room: { width: number; height: number }): number
}
