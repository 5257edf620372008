import type { List, ListItem, Nodes } from 'mdast'
import type { TreeRule } from '../rule.ts'

/** Levels that a reader of a slide still tells apart. */
const DEEPEST = 4

/** What stands deeper than four levels follows its parent on the fourth, behind a dash; words and order stay. */
export const deepLists: TreeRule = (tree) => visitLists(tree, 0)

function visitLists(node: Nodes, depth: number): void {
  if (!('children' in node)) return
  const level = node.type === 'list' ? depth + 1 : depth
  if (node.type === 'list' && level === DEEPEST) node.children = flattened(node)
  for (const child of node.children) visitLists(child, level)
}

function flattened(list: List): ListItem[] {
  const items: ListItem[] = []
  for (const item of list.children) collect(item, items)
  return items
}

/** Adds the item and, behind it, the items of the lists in it. */
function collect(item: ListItem, items: ListItem[]): void {
  if (item.children.length === 0) items.push(item)
  let current: ListItem | undefined
  for (const [index, child] of item.children.entries()) {
    if (child.type === 'list') {
      for (const [number, below] of child.children.entries()) collect(dashed(below, child, number), items)
      current = undefined
      continue
    }
    if (!current) {
      current = index === 0 ? { ...item, children: [] } : { type: 'listItem', children: [] }
      items.push(current)
    }
    current.children.push(child)
  }
}

/** `– milk`, or `2. milk` from an ordered list. */
function dashed(item: ListItem, list: List, index: number): ListItem {
  const mark = list.ordered ? `${(list.start ?? 1) + index}.` : '–'
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return item
  const paragraph = { ...first, children: [{ type: 'text' as const, value: `${mark} ` }, ...first.children] }
  return { ...item, children: [paragraph, ...rest] }
}
