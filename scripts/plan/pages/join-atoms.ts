import type { BlockContent, Blockquote, List, Table } from 'mdast'
import type { Atom } from '../atoms.ts'

/** The blocks of a slide: neighbours cut from one list, table, quote or code block are one again. */
export function joinAtoms(atoms: readonly Atom[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let source: object | undefined
  // What was joined here may grow in place: a plan joins the same hundred rows in every company that they may have.
  let isOwn = false
  for (const atom of atoms) {
    const last = blocks.at(-1)
    const joined: BlockContent | undefined =
      last && atom.source === source ? join(last, atom.block, isOwn) : undefined
    if (joined) blocks[blocks.length - 1] = joined
    else blocks.push(atom.block)
    isOwn = joined !== undefined
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

function join(left: BlockContent, right: BlockContent, isOwn: boolean): BlockContent | undefined {
  if (left.type === 'list' && right.type === 'list') return grown(left, right.children, isOwn)
  if (left.type === 'table' && right.type === 'table') return grown(left, right.children.slice(1), isOwn)
  if (left.type === 'code' && right.type === 'code')
    return { ...left, value: `${left.value}\n${right.value}` }
  if (left.type === 'blockquote' && right.type === 'blockquote') {
    const [last, first] = [left.children.at(-1), right.children[0]]
    const inner = last?.type === 'list' && first?.type === 'list' ? join(last, first, false) : undefined
    if (inner)
      return { ...left, children: [...left.children.slice(0, -1), inner, ...right.children.slice(1)] }
    return grown(left, right.children, isOwn)
  }
  return undefined
}

function grown<Parent extends List | Table | Blockquote>(
  parent: Parent,
  children: Parent['children'],
  isOwn: boolean,
): Parent {
  if (!isOwn) return { ...parent, children: [...parent.children, ...children] }
  for (const child of children) parent.children.push(child as never)
  return parent
}
