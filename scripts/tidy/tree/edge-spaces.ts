import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/** Spaces that other rules leave at the edges of a paragraph or heading; markdown could write them only as `&#x20;`. */
export const edgeSpaces: TreeRule = (tree) => {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') node.children = trimmed(node.children)
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
