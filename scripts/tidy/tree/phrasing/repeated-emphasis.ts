import type { Nodes } from 'mdast'
import type { TreeRule } from '../rule.ts'

const EMPHASIS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'subscript', 'superscript'])

/** Bold in bold is bold: `**a **b** c**`, `<b><strong>x</strong></b>`. Only the outermost stays. */
export const repeatedEmphasis: TreeRule = (tree) => without(tree, new Set())

function without(node: Nodes, outside: ReadonlySet<string>): void {
  if (!('children' in node)) return
  const inside = EMPHASIS.has(node.type) ? new Set([...outside, node.type]) : outside
  if (node.children.some(({ type }) => inside.has(type))) {
    node.children = unwrapped(node.children, inside) as never[]
  }
  for (const child of node.children) without(child, inside)
}

/** Not by recursion: `**a **b **c` may go on for thousands of levels. */
function unwrapped(nodes: readonly Nodes[], outside: ReadonlySet<string>): Nodes[] {
  const result: Nodes[] = []
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!outside.has(node.type) || !('children' in node)) result.push(node)
    else for (const child of [...node.children].reverse()) waiting.push(child)
  }
  return result
}
