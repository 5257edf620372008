import type { Nodes, Parents } from 'mdast'

/**
 * Replaces each node below a parent by what `change` gives for it, the deepest first; new nodes are not looked at
 * again. Takes time in proportion to the nodes, where splicing a root of 50,000 blocks would take their square.
 */
export function mapChildren(
  parent: Parents,
  change: (child: Nodes, parent: Parents) => Nodes | Nodes[],
): void {
  for (const child of parent.children) if ('children' in child) mapChildren(child, change)
  // Most parents stay as they are; a new list for each of them, at each rule, is what tidying would take longest for.
  let changed: Nodes[] | undefined
  for (const [index, child] of parent.children.entries()) {
    const to = change(child, parent)
    if (to !== child) changed ??= parent.children.slice(0, index)
    if (Array.isArray(to)) for (const node of to) changed?.push(node)
    else changed?.push(to)
  }
  if (changed) parent.children = changed as never[]
}
