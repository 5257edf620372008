import type { List, Paragraph } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `2018.` alone on a line is a year to its author and an empty list to CommonMark, which shows nothing of it. */
export const bareNumbers: TreeRule = (tree) => {
  mapChildren(tree, (node) => (node.type === 'list' && isNumber(node) ? asText(node) : node))
}

/** An item `1.` with nothing behind it was never filled in. */
function isNumber({ start, children: [item, ...others] }: List): boolean {
  return (start ?? 1) > 1 && others.length === 0 && item?.children.length === 0
}

function asText({ start, position }: List): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: `${start}.` }],
    ...(position && { position }),
  }
}
