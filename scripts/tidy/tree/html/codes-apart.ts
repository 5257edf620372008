import type { PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `<kbd>Ctrl</kbd><kbd>C</kbd>`: markdown would read the backticks of two codes side by side as those of one. */
export const codesApart: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'inlineCode')) {
      node.children = (node.children as PhrasingContent[]).flatMap((child, index, all) =>
        child.type === 'inlineCode' && all[index - 1]?.type === 'inlineCode'
          ? [{ type: 'text' as const, value: ' ' }, child]
          : [child],
      ) as never[]
    }
    return node
  })
}
