import type { Step } from '../../../model/slide.ts'
import { STEPS } from '../../../ruler/metrics.ts'
import { kindOf } from '../../blocks/index.ts'
import type { Content } from '../content.ts'
import { galleryColumns } from './gallery-columns.ts'
import type { LayoutEntry } from './layout-entry.ts'

const ONE_STEP: readonly Step[] = ['normal']

/** A picture alone. */
export const image: LayoutEntry = {
  name: 'image',
  takes: (content) => content.pictures.length === 1 && isPicturesOnly(content),
  steps: () => ONE_STEP,
  hasOwnSize: true,
  // On a slide of its own next to nothing but short text.
  cost: () => 30,
}

/** Several pictures side by side. */
export const gallery: LayoutEntry = {
  name: 'gallery',
  takes: (content) =>
    content.pictures.length > 1 && content.pictures.length <= MOST_PICTURES && isPicturesOnly(content),
  steps: () => ONE_STEP,
  hasOwnSize: true,
  columns: galleryColumns,
}

/** More pictures than this are too small side by side. */
const MOST_PICTURES = 4

/** A picture beside text. */
export const imageRight: LayoutEntry = {
  name: 'image-right',
  takes(content) {
    const { pictures, atoms, isShared, blocks, heights } = content
    if (isShared || pictures.length !== 1 || atoms.length === 1) return false
    return !blocks().some((block) => kindOf(block)?.needsWidth?.(block, heights))
  },
  steps: (_, base) => STEPS.slice(STEPS.indexOf(base), -1),
  height: ({ blocks, heights }, step) => heights.onSlide(blocks(), 'image-right', step),
  // A very wide picture is small there.
  cost: (content) => (isWide(content) ? 70 : 0),
  leastFill: 0.7,
}

/** Width over height from which a picture is very wide. */
const WIDE = 1.9

function isWide({ pictures: [first] }: Content): boolean {
  const { width, height } = first?.picture ?? { width: 0, height: 0 }
  return height > 0 && width / height > WIDE
}

function isPicturesOnly({ pictures, atoms, isShared }: Content): boolean {
  return !isShared && pictures.length === atoms.length
}
