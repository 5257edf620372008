import type { Nodes, Parents } from 'mdast'
import type { TreeRule } from '../rule.ts'

/** Blocks that show nothing make no slides: the paragraph of an anchor, a list of bare marks, a fence without code. */
export const emptyBlocks: TreeRule = withoutEmpty

function withoutEmpty(node: Parents): void {
  for (const child of node.children) if ('children' in child) withoutEmpty(child)
  // An empty item keeps the numbers of those below it.
  const keepsItems = node.type === 'list' && node.ordered
  if (keepsItems || !node.children.some(isEmpty)) return
  node.children = node.children.filter((child) => !isEmpty(child)) as never[]
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'code') return node.value.trim() === ''
  if (node.type === 'list') return node.children.every(({ children }) => children.length === 0)
  if (node.type === 'listItem') return node.children.length === 0
  return (node.type === 'paragraph' || node.type === 'blockquote') && node.children.length === 0
}
