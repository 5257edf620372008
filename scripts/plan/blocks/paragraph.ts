import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Scale } from '../../model/metrics.ts'
import { countLines } from '../../ruler/letters/count-lines.ts'
import { mathSize } from '../../ruler/math-size.ts'
import { atomOf } from '../atoms/atom.ts'
import type { BlockKind } from '../atoms/block-kind.ts'
import { cutText } from '../atoms/cut-text.ts'
import { commentText } from './html.ts'

export const paragraph: BlockKind<Paragraph> = {
  type: 'paragraph',
  name: 'text',
  isText: true,
  cut(block, context) {
    if (isComments(block)) return []
    const pieces = cutText(block.children, context)
    return pieces.map((children) => atomOf({ type: 'paragraph', children }, block))
  },
  height(block, { width, scale }, { ruler }) {
    const lines = countLines(ruler.pieces(block, block.children, 'text'), width / scale.text)
    return lines * scale.line + tallMath(block, scale)
  },
  note(block) {
    if (!isComments(block)) return []
    return block.children.flatMap((each) => (each.type === 'html' ? commentText(each.value) : []))
  },
}

/** The only HTML in a tidied note are comments. */
function isComments({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'html')
}

/** px of formulas in a line that are taller than the line; taken to stand on a line each. */
function tallMath({ children }: Paragraph, scale: Scale): number {
  return children.reduce((total, node) => {
    if ((node.type as string) !== 'inlineMath') return total
    const [height = 0] = mathSize(textOf(node), false).heights
    return total + Math.max(0, height * scale.text - scale.line * ROOM_FOR_MATH)
  }, 0)
}

/** Share of a line's height that a formula may take before the line grows. */
const ROOM_FOR_MATH = 0.85
