import type { Nodes, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** Characters of an index or an exponent; a longer one is small print. */
const LONGEST = 12

/**
 * Pages use `<sub>` for small print as well: `<sub>Made with care.</sub>`. Only what stands directly behind something
 * is an index or an exponent; the rest is text.
 */
export const smallPrint: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if ('children' in node && node.children.some(isScript)) {
      node.children = (node.children as PhrasingContent[]).flatMap((child, index, all) =>
        isScript(child) && !(isAttached(all[index - 1]) && textOf(child).length <= LONGEST)
          ? child.children
          : [child],
      ) as never[]
    }
    return node
  })
}

function isScript(node: Nodes): node is Extract<PhrasingContent, { type: 'subscript' | 'superscript' }> {
  return node.type === 'subscript' || node.type === 'superscript'
}

function isAttached(before: PhrasingContent | undefined): boolean {
  return before !== undefined && /\S$/.test(textOf(before))
}
