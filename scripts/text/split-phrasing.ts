import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { slicePhrasing } from './slice-phrasing.ts'

/**
 * Cuts phrasing content at offsets of its text, as `mdast-util-to-string` gives it. A link or emphasis across a cut
 * stands on both sides; inline code stays whole, on the side of its start. What would be without text is left out.
 */
export function splitPhrasing(
  nodes: readonly PhrasingContent[],
  offsets: readonly number[],
): PhrasingContent[][] {
  const bounds = [0, ...offsets, Number.POSITIVE_INFINITY]
  return bounds
    .slice(0, -1)
    .map((from, index) => slicePhrasing(nodes, from, bounds[index + 1] as number))
    .filter(hasText)
}

function hasText(nodes: readonly PhrasingContent[]): boolean {
  return textOf({ type: 'paragraph', children: [...nodes] }).trim() !== ''
}
