import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/**
 * What other rules leave behind: spaces at the edges of a paragraph or heading, which markdown could write only as
 * `&#x20;`, and paragraphs in which nothing is left, such as an anchor's.
 */
export const edgeSpaces: TreeRule = (tree) => {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') node.children = trimmed(node.children)
  })
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || node.children.length > 0) return
    parent.children.splice(index, 1)
    return index
  })
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...children]
  for (const [at, trim] of [
    [0, 'trimStart'],
    [-1, 'trimEnd'],
  ] as const) {
    for (let edge = result.at(at); edge; edge = result.at(at)) {
      if (edge.type === 'text') edge.value = edge.value[trim]()
      if (edge.type !== 'break' && !(edge.type === 'text' && edge.value === '')) break
      result.splice(at, 1)
    }
  }
  return result
}
