import type { PhrasingContent } from 'mdast'
import { isMath } from '../../parse/is-math.ts'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** GitHub's `math` fences, to which `$$ … $$` was turned before parsing, are math where KaTeX takes it. */
export const mathFences: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type === 'code' && node.lang === 'math' && isMath(node.value, true)) {
      return { type: 'math', value: node.value, ...(node.position && { position: node.position }) }
    }
    if (node.type === 'tableCell') unescapePipes(node.children)
    return node
  })
}

/** GFM unescapes `\|` in a cell's code, but does not know math. */
function unescapePipes(children: readonly PhrasingContent[]): void {
  for (const child of children) {
    if (child.type === 'inlineMath') child.value = child.value.replaceAll('\\|', '|')
    if ('children' in child) unescapePipes(child.children as PhrasingContent[])
  }
}
