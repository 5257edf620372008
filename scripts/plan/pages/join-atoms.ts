import type { BlockContent } from 'mdast'
import type { Atom } from '../atoms/atom.ts'
import { kindOf } from '../blocks/index.ts'

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
  return blocks.map(finished)
}

/** @returns undefined where the two stay two */
function join(left: BlockContent, right: BlockContent, isOwn: boolean): BlockContent | undefined {
  if (left.type !== right.type) return undefined
  return kindOf(left)?.join?.(left, right, isOwn) as BlockContent | undefined
}

function finished(block: BlockContent): BlockContent {
  return (kindOf(block)?.finished?.(block) as BlockContent | undefined) ?? block
}
