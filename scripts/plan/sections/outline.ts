import type { List, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { displayColumns } from '../../text/display-columns.ts'

/** An outline stands among the first blocks of a section and has so many short items. */
const OUTLINE = { within: 4, items: [3, 8], columns: 34 } as const
/** Share of the items that come back, in their order. */
const FOLLOWED = 0.6
/** Columns at the start of a block within which it says what it is about. */
const START = 72

/**
 * A list with which a section says what will come, and then comes: each item names the block that it announces.
 *
 * @returns titles by the blocks that they announce, and the list; undefined where no list is an outline
 */
export function outlineOf(
  blocks: readonly RootContent[],
): { list: List; titles: ReadonlyMap<RootContent, List['children'][number]> } | undefined {
  for (const [at, block] of blocks.slice(0, OUTLINE.within).entries()) {
    if (block.type !== 'list' || !isShort(block)) continue
    const titles = announced(block, blocks.slice(at + 1))
    if (titles.size >= Math.max(2, block.children.length * FOLLOWED)) return { list: block, titles }
  }
  return undefined
}

function isShort({ children, data }: List): boolean {
  const [least, most] = OUTLINE.items
  if (data?.points || children.length < least || children.length > most) return false
  return children.every(
    (item) => item.children.length === 1 && displayColumns(textOf(item)) <= OUTLINE.columns,
  )
}

function announced(list: List, blocks: readonly RootContent[]): Map<RootContent, List['children'][number]> {
  const titles = new Map<RootContent, List['children'][number]>()
  let from = 0
  for (const item of list.children) {
    const name = folded(textOf(item))
    const at = blocks.findIndex((block, index) => index >= from && startsWith(block, name))
    if (name.length < 2 || at < 0) continue
    titles.set(blocks[at] as RootContent, item)
    from = at + 1
  }
  return titles
}

function startsWith(block: RootContent, name: string): boolean {
  if (block.type !== 'paragraph' && block.type !== 'list') return false
  const first = block.type === 'list' ? block.children[0] : block
  return first !== undefined && folded(textOf(first).slice(0, START)).includes(name)
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s"“”'‘’（）()：:，,。.、-]+/g, '')
}
