import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Scale } from '../../model/metrics.ts'
import { countLines } from '../../ruler/letters/count-lines.ts'
import { mathSize } from '../../ruler/math-size.ts'
import { sentencesOf } from '../../text/sentences-of.ts'
import { type Atom, atomOf } from '../atoms/atom.ts'
import type { BlockKind, CutContext } from '../atoms/block-kind.ts'
import { cutText } from '../atoms/cut-text.ts'
import { commentText } from './html.ts'
import { listOf } from './list.ts'

export const paragraph: BlockKind<Paragraph> = {
  type: 'paragraph',
  name: 'text',
  cut(block, context) {
    if (isComments(block)) return []
    const sentences = context.prose === 'keep' ? [] : sentencesOf(block.children, context.lang)
    if (sentences.length <= MOST_SENTENCES) return textAtoms(block.children, block, context)
    const shown = context.prose === 'notes' ? sentences.slice(0, 1) : sentences
    const atoms = shown.flatMap((sentence) => textAtoms(sentence, block, context))
    atoms[0]?.note.push(block)
    return context.prose === 'notes' ? atoms : atoms.map(asBullet)
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

/** Prose of more sentences than this is for speaking: bullets on the slide, the paragraph in the presenter note. */
const MOST_SENTENCES = 2

/** The only HTML in a tidied note are comments. */
function isComments({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'html')
}

function textAtoms(children: PhrasingContent[], source: Paragraph, context: CutContext): Atom[] {
  return cutText(children, context).map((piece) => atomOf({ type: 'paragraph', children: piece }, source))
}

function asBullet(atom: Atom): Atom {
  return { ...atom, leads: false, block: listOf([{ type: 'listItem', children: [atom.block] }]) }
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
