import type { ListItem, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** Folded characters from which on a title inside a longer item means the talk. */
const SHORTEST_INSIDE = 4

/**
 * Talks that a list in the introduction names, by number or by title, as indices. A list that names all of them marks
 * none.
 */
export function highlights(
  introduction: readonly RootContent[],
  talks: readonly { title: string; number?: string }[],
): ReadonlySet<number> {
  const named = new Set<number>()
  const find = finder(talks)
  visit({ type: 'root', children: [...introduction] }, 'listItem', (item) => {
    for (const index of find(fold(ownText(item)))) named.add(index)
  })
  return named.size < talks.length ? named : new Set()
}

/** The item's text without that of the items below it, which are looked at for themselves. */
function ownText(item: ListItem): string {
  return item.children.map((child) => (child.type === 'list' ? '' : textOf(child))).join(' ')
}

/** Characters of an item that names a talk; a longer one is a paragraph. */
const LONGEST_ITEM = 300

/** Looks titles up by their beginnings and lengths, so that many talks cost no more than few. */
function finder(talks: readonly { title: string; number?: string }[]): (text: string) => number[] {
  const byNumber = new Map<string, number[]>()
  const byTitle = new Map<string, number[]>()
  for (const [index, { title, number }] of talks.entries()) {
    if (number !== undefined) addTo(byNumber, number, index)
    if (fold(title) !== '') addTo(byTitle, fold(title), index)
  }
  const inside = [...byTitle.keys()].filter(({ length }) => length >= SHORTEST_INSIDE)
  const beginnings = new Set(inside.map((title) => title.slice(0, SHORTEST_INSIDE)))
  const lengths = [...new Set(inside.map(({ length }) => length))]
  return (text) => {
    const number = /^#?(\d+(?:\.\d+)*)/.exec(text)?.[1] ?? ''
    const found = [...(byNumber.get(number) ?? []), ...(byTitle.get(text) ?? [])]
    if (text.length > LONGEST_ITEM) return found
    for (let start = 0; start + SHORTEST_INSIDE <= text.length; start++) {
      if (!beginnings.has(text.slice(start, start + SHORTEST_INSIDE))) continue
      for (const length of lengths) found.push(...(byTitle.get(text.slice(start, start + length)) ?? []))
    }
    return found
  }
}

function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const indices = map.get(key)
  if (indices) indices.push(index)
  else map.set(key, [index])
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}
