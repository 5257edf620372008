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
  return trimmedAt(-1, trimmedAt(0, children))
}

function trimmedAt(at: 0 | -1, children: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...children]
  for (let edge = result.at(at); edge; edge = result.at(at)) {
    if (edge.type === 'text') edge.value = at === 0 ? edge.value.trimStart() : edge.value.trimEnd()
    if ('children' in edge) edge.children = trimmedAt(at, edge.children) as never[]
    if (edge.type !== 'break' && !(edge.type === 'text' && edge.value === '')) break
    result.splice(at, 1)
  }
  return result
}
