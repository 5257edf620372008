import { STEPS } from '../../../ruler/metrics.ts'
import type { LayoutEntry } from './layout-entry.ts'

/** Blocks one below the other, on all of the slide's width. */
export const text: LayoutEntry & Required<Pick<LayoutEntry, 'height'>> = {
  name: 'default',
  takes: ({ pictures }) => pictures.length === 0,
  column: 'default',
  // Text of several sections is not worth the smallest type.
  steps: ({ isShared }) => (isShared ? ALL_BUT_SMALLEST : STEPS),
  height: ({ blocks, heights }, step) => heights.onSlide(blocks(), 'default', step),
}

const ALL_BUT_SMALLEST = STEPS.slice(0, -1)
