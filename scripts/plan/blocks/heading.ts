import type { Heading } from 'mdast'
import { countLines } from '../../ruler/letters/count-lines.ts'
import { atomOf } from '../atoms/atom.ts'
import type { BlockKind } from '../atoms/block-kind.ts'

/** A heading below a slide's title: of one of the sections that share it. In a block it is a bold line. */
export const heading: BlockKind<Heading> = {
  type: 'heading',
  cut: ({ children }) => [atomOf({ type: 'paragraph', children: [{ type: 'strong', children }] })],
  height(block, { width, scale }, { ruler }) {
    const { text, line } = scale.headings[depthOf(block)]
    return countLines(ruler.pieces(block, block.children, 'heading'), width / text) * line
  },
  gapName: (block) => `heading${depthOf(block)}`,
}

function depthOf({ depth }: Heading): 2 | 3 | 4 {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4
}
