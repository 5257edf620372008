import type { Step } from '../../../model/slide.ts'
import { STEPS } from '../../../ruler/metrics.ts'
import type { Content } from '../content.ts'
import type { LayoutEntry } from './layout-entry.ts'

/** Blocks one below the other, on all of the slide's width. */
export const text: LayoutEntry & Required<Pick<LayoutEntry, 'height'>> = {
  name: 'default',
  takes: ({ pictures }) => pictures.length === 0,
  // Text of several sections is not worth the smallest type.
  steps: (content, base) => (isSmall(content) ? from(base) : from(base).slice(0, content.isShared ? 2 : 3)),
  height: ({ blocks, heights }, step) => heights.onSlide(blocks(), 'default', step),
}

/** The same, where there is little to say: larger, title and text together at the optical centre. */
export const center: LayoutEntry = {
  ...text,
  name: 'center',
  takes: (content) => text.takes(content) && !isSmall(content),
  steps: () => LARGE,
  most: 300,
  // What is centred is not empty below.
  leastFill: 0.6,
}

const LARGE: readonly Step[] = ['large']

function from(step: Step): readonly Step[] {
  return STEPS.slice(STEPS.indexOf(step))
}

/** Code and tables are set smaller than text anyway. */
function isSmall({ atoms }: Content): boolean {
  return atoms.some(({ block }) => block.type === 'code' || block.type === 'table')
}
