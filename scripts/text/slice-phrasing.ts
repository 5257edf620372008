import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/**
 * What stands between two offsets of the text of phrasing content, as `mdast-util-to-string` gives it, without spaces around.
 * Of a link or emphasis across an end, the part within; inline code is taken whole where its start is within.
 */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let start = 0
  for (const node of nodes) {
    const end = start + textOf(node).length
    const cut = sliceNode(node, start, end, from, to)
    if (cut) result.push(cut)
    start = end
  }
  return trim(result)
}

function sliceNode(
  node: PhrasingContent,
  start: number,
  end: number,
  from: number,
  to: number,
): PhrasingContent | undefined {
  if (start >= from && end <= to && (start < to || from === to)) return node
  if (end <= from || start >= to) return undefined
  if (node.type === 'text') {
    return { ...node, value: node.value.slice(Math.max(0, from - start), to - start) }
  }
  if ('children' in node) {
    const children = slicePhrasing(node.children as PhrasingContent[], from - start, to - start)
    return { ...node, children } as PhrasingContent
  }
  return start >= from ? node : undefined
}

function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node
      let { value } = node
      if (index === 0) value = value.trimStart()
      if (index === nodes.length - 1) value = value.trimEnd()
      return { ...node, value }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}
