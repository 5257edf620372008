import type { List, PhrasingContent } from 'mdast'
import type {} from '../model/spoken.ts'

/** Points of prose as a list. */
export function pointList(points: readonly PhrasingContent[][]): List {
  const children = points.map((each): List['children'][number] => ({
    ...{ type: 'listItem', spread: false },
    children: [{ type: 'paragraph', children: each }],
  }))
  return { type: 'list', ordered: false, spread: false, data: { points: true }, children }
}
