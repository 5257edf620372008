import type { BlockContent } from 'mdast'
import type { Atom } from './atoms.ts'

/** The blocks of a slide: neighbours cut from one list, table, quote or code block are one again. */
export function joinAtoms(atoms: readonly Atom[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let source: object | undefined
  for (const atom of atoms) {
    const last = blocks.at(-1)
    const joined = last && atom.source === source ? join(last, atom.block) : undefined
    if (joined) blocks[blocks.length - 1] = joined
    else blocks.push(atom.block)
    source = atom.source
  }
  return blocks.map(withoutBlankEnd)
}

/** Code is cut at blank lines; the one at the cut would only make the slide's box taller. */
function withoutBlankEnd(block: BlockContent): BlockContent {
  return block.type === 'code' && /\n\s*$/.test(block.value)
    ? { ...block, value: block.value.trimEnd() }
    : block
}

function join(left: BlockContent, right: BlockContent): BlockContent | undefined {
  if (left.type === 'list' && right.type === 'list')
    return { ...left, children: [...left.children, ...right.children] }
  if (left.type === 'table' && right.type === 'table') {
    return { ...left, children: [...left.children, ...right.children.slice(1)] }
  }
  if (left.type === 'code' && right.type === 'code')
    return { ...left, value: `${left.value}\n${right.value}` }
  if (left.type === 'blockquote' && right.type === 'blockquote') {
    const [last, first] = [left.children.at(-1), right.children[0]]
    const inner = last?.type === 'list' && first?.type === 'list' ? join(last, first) : undefined
    if (inner)
      return { ...left, children: [...left.children.slice(0, -1), inner, ...right.children.slice(1)] }
    return { ...left, children: [...left.children, ...right.children] }
  }
  return undefined
}
