import type { Step } from '../../model/slide.ts'
import type { Section } from '../sections/sections.ts'
import type { Content } from './content.ts'
import type { LayoutEntry } from './layouts/layout-entry.ts'

/** A slide that holds what it might hold, in a layout. */
export interface Page {
  /** The section whose title the slide has. */
  owner: Section
  layout: LayoutEntry
  step: Step
  content: Content
  /** px of the content. */
  height: number
  /** px that the slide has for it. */
  room: number
  /** Why the slide starts where it does. */
  reason: string
}
