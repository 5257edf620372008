import type { List, PhrasingContent } from 'mdast'
import type {} from '../model/spoken.ts'

/** A list with an item for each. */
export function bulletList(items: readonly PhrasingContent[][]): List {
  const children = items.map((each): List['children'][number] => ({
    ...{ type: 'listItem', spread: false },
    children: [{ type: 'paragraph', children: each }],
  }))
  return { type: 'list', ordered: false, spread: false, children }
}

/** Points of prose, in which no author saw a list. */
export function pointList(points: readonly PhrasingContent[][]): List {
  return { ...bulletList(points), data: { points: true } }
}
