import type { Blockquote, List, Table } from 'mdast'

/**
 * A block with further children.
 * @param isOwn it may grow in place: a plan joins the same hundred rows in every company that they may have
 */
export function grown<Parent extends List | Table | Blockquote>(
  parent: Parent,
  children: Parent['children'],
  isOwn: boolean,
): Parent {
  if (!isOwn) return { ...parent, children: [...parent.children, ...children] }
  for (const child of children) parent.children.push(child as never)
  return parent
}
