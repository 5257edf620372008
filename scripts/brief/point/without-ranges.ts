import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { slicePhrasing } from '../../text/slice-phrasing.ts'
import { keptRanges, type Range } from './ranges.ts'

/** Phrasing without parts of its text, as `mdast-util-to-string` gives it; spaces where a part was become one. */
export function withoutRanges(nodes: readonly PhrasingContent[], gone: readonly Range[]): PhrasingContent[] {
  if (gone.length === 0) return [...nodes]
  const whole = text(nodes)
  const kept = keptRanges(whole.length, gone)
    .map(({ from, to }) => ({ from, to, nodes: slicePhrasing(nodes, from, to) }))
    .filter((part) => text(part.nodes) !== '')
  return kept.flatMap((part, index) => {
    const before = kept[index - 1]
    const space = before && needsSpace(whole, before, part)
    return space ? [{ type: 'text', value: ' ' }, ...part.nodes] : part.nodes
  })
}

/** Letters of scripts that put spaces between words, and signs of ASCII. */
const SPACED_BEFORE = /[\x21-\x7e\u00c0-\u024f\uac00-\ud7af]$/
const SPACED_BEHIND = /^(?![,.;:!?)])[\x21-\x7e\u00c0-\u024f\uac00-\ud7af]/

/** Where a space stood at either end of what is gone, and no sign follows that stands close to the word before it. */
function needsSpace(whole: string, before: Range, after: Range): boolean {
  const left = whole.slice(before.from, before.to)
  const right = whole.slice(after.from, after.to)
  const gone = whole.slice(before.to, after.from)
  const hasSpace = /\s$/.test(left) || /^\s|\s$/.test(gone) || /^\s/.test(right)
  return hasSpace && SPACED_BEFORE.test(left.trimEnd()) && SPACED_BEHIND.test(right.trimStart())
}

function text(nodes: readonly PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: [...nodes] })
}
