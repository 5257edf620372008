// Cuts blocks into atoms. Where a block of a kind may be cut says its file in scripts/plan/blocks/.
import type { BlockContent, RootContent } from 'mdast'
import type { Atom } from '../atoms/atom.ts'
import type { CutContext, CutSetting } from '../atoms/block-kind.ts'
import { kindOf } from '../blocks/index.ts'
import { fittingMath } from '../blocks/math.ts'

/** @returns atoms in the order of the blocks, and notes of blocks that show nothing where no atom can have them */
export function cutBlocks(
  blocks: readonly RootContent[],
  setting: CutSetting,
): { atoms: Atom[]; note: BlockContent[] } {
  const context: CutContext = { ...setting, cut }
  const atoms: Atom[] = []
  const pending: BlockContent[] = []
  for (const block of blocks) {
    const pieces = cut(fittingMath(block, setting), context)
    const hidden = noteOf(block, setting)
    const target = pieces[0] ?? atoms.at(-1)
    if (target) target.note.push(...pending.splice(0), ...hidden)
    else pending.push(...hidden)
    atoms.push(...pieces)
  }
  return { atoms, note: pending }
}

function cut(block: RootContent, context: CutContext): Atom[] {
  return kindOf(block)?.cut(block, context) ?? []
}

/** Comments of the note, and what stands for pictures that cannot be shown. */
function noteOf(block: RootContent, setting: CutSetting): BlockContent[] {
  const kind = kindOf(block)
  if (kind?.note) return kind.note(block, setting)
  const children = 'children' in block ? (block.children as RootContent[]) : []
  return children.flatMap((child) => noteOf(child, setting))
}
