import type { Blockquote } from 'mdast'
import type { Frame, Scale } from '../../model/metrics.ts'
import type { BlockKind, Box, CutContext, Heights } from '../atoms/block-kind.ts'
import { grown } from '../atoms/grown.ts'
import { list } from './list.ts'
import { holdsMath } from './math.ts'

/** A quotation, or an alert: a quote that says of which kind. */
export const quote: BlockKind<Blockquote> = {
  type: 'blockquote',
  name: 'quote',
  /**
   * A quote in a quote is one quote on a slide: each level would take room from the text. What somebody said stays as
   * it was said.
   */
  cut(block, context) {
    const verbatim: CutContext = { ...context, prose: 'keep' }
    const inner = block.children.flatMap((child) => context.cut(child, verbatim))
    return inner.map((each) => {
      if (each.picture || each.block.type === 'blockquote') return each
      return { ...each, block: { ...block, children: [each.block] }, source: block }
    })
  },
  height(block, { width, scale }, heights) {
    const frame = frameOf(block, scale)
    const box = { width: width - frame.width, scale }
    return heights.stack(block.children, box) + titleHeight(block, box, heights) + frame.height
  },
  join(left, right, isOwn) {
    const [last, first] = [left.children.at(-1), right.children[0]]
    if (last?.type !== 'list' || first?.type !== 'list') return grown(left, right.children, isOwn)
    const joined = list.join(last, first, false)
    return { ...left, children: [...left.children.slice(0, -1), joined, ...right.children.slice(1)] }
  },
  gapName: (block) => (isAlert(block) ? 'alert' : 'quote'),
  needsWidth: holdsMath,
}

/** em of the sign before an alert's title. */
const ALERT_SIGN = 1.6

/** px that a title of its own takes of an alert beyond its one line. */
function titleHeight({ data }: Blockquote, { width, scale }: Box, { ruler }: Heights): number {
  if (!data?.title) return 0
  return (ruler.lines(data.title, scale.text, width - ALERT_SIGN * scale.text, 'bold') - 1) * scale.line
}

/** An alert around a quote is written as a quote that begins with a bold line. */
function frameOf(block: Blockquote, scale: Scale): Frame {
  if (!isAlert(block)) return scale.quote
  if (!block.children.some(({ type }) => type === 'blockquote')) return scale.alert
  return { width: scale.quote.width, height: scale.quote.height + scale.line + scale.gap }
}

function isAlert({ data }: Blockquote): boolean {
  return data?.alert !== undefined
}
