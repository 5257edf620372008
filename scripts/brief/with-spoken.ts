import type { BlockContent, ListItem, RootContent } from 'mdast'
import type {} from '../model/spoken.ts'

/** A block with what is to be said before and after it; of a list, with its first and its last item. */
export function withSpoken(
  block: RootContent,
  before: readonly BlockContent[],
  after: readonly BlockContent[],
): RootContent {
  if (before.length + after.length === 0) return block
  if (block.type !== 'list') return saying(block, before, after)
  const last = block.children.length - 1
  const children = block.children.map(
    (item, index): ListItem => saying(item, index === 0 ? before : [], index === last ? after : []),
  )
  return { ...block, children }
}

function saying<Each extends RootContent>(
  node: Each,
  before: readonly BlockContent[],
  after: readonly BlockContent[],
): Each {
  if (before.length + after.length === 0) return node
  return { ...node, data: { ...node.data, spoken: [...before, ...(node.data?.spoken ?? []), ...after] } }
}
