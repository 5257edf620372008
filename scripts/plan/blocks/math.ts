import type { RootContent } from 'mdast'
import type { Math as MathBlock } from 'mdast-util-math'
import { mathSize } from '../../ruler/math-size.ts'
import { mathWidth } from '../../ruler/math-width.ts'
import { atomOf } from '../atoms/atom.ts'
import type { BlockKind, CutSetting } from '../atoms/block-kind.ts'

/** A formula on lines of its own. It is never cut. */
export const math: BlockKind<MathBlock> = {
  type: 'math',
  cut: (block) => [atomOf(block)],
  height({ value }, { scale }) {
    const { heights } = mathSize(value, true)
    return heights.reduce((total, height) => total + Math.max(scale.math, height * scale.text), 0)
  },
  needsWidth: () => true,
}

/**
 * The block with each formula that no slide holds shown as its source: KaTeX breaks no line of it, and nothing can cut
 * it.
 */
export function fittingMath(block: RootContent, setting: CutSetting): RootContent {
  if (block.type === 'math') {
    return fits(block, setting) ? block : { type: 'code', lang: 'latex', value: block.value }
  }
  if (!holdsMath(block)) return block
  return {
    ...block,
    children: childrenOf(block).map((child) => fittingMath(child, setting)),
  } as RootContent
}

export function holdsMath(block: RootContent): boolean {
  return block.type === 'math' || childrenOf(block).some(holdsMath)
}

function childrenOf(block: RootContent): RootContent[] {
  const isContainer = block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote'
  return isContainer ? block.children : []
}

/** Levels of lists that a formula may stand in. */
const DEEPEST_LIST = 4

function fits(block: MathBlock, { heights, room }: CutSetting): boolean {
  const { metrics } = heights.ruler
  const { text, indent } = metrics.steps.normal
  const width = metrics.width - DEEPEST_LIST * indent
  return mathWidth(block.value) * text <= width && heights.onSlide([block], 'default', 'compact') <= room
}
