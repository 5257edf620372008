import type { BlockContent, List, RootContent } from 'mdast'
import type {} from '../model/spoken.ts'

/** A block with what is to be said before and after it; of a list, with its first and its last item. */
export function withSpoken(
  block: RootContent,
  before: readonly BlockContent[],
  after: readonly BlockContent[],
): RootContent {
  if (before.length + after.length === 0) return block
  return block.type === 'list'
    ? endingWith(beginningWith(block, before), after)
    : saying(block, before, after)
}

function beginningWith(list: List, before: readonly BlockContent[]): List {
  return { ...list, children: list.children.map((item, at) => (at === 0 ? saying(item, before, []) : item)) }
}

/** With the last item of the list that ends last, which may be a list within. */
function endingWith(list: List, after: readonly BlockContent[]): List {
  const last = list.children.at(-1)
  if (!last) return list
  const below = last.children.at(-1)
  const item =
    below?.type === 'list'
      ? { ...last, children: [...last.children.slice(0, -1), endingWith(below, after)] }
      : saying(last, [], after)
  return { ...list, children: [...list.children.slice(0, -1), item] }
}

function saying<Each extends RootContent>(
  node: Each,
  before: readonly BlockContent[],
  after: readonly BlockContent[],
): Each {
  if (before.length + after.length === 0) return node
  return { ...node, data: { ...node.data, spoken: [...before, ...(node.data?.spoken ?? []), ...after] } }
}
