import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { slicePhrasing } from '../../text/slice-phrasing.ts'
import type { Range } from './clauses.ts'

/** Phrasing without parts of its text, as `mdast-util-to-string` gives it; spaces where a part was become one. */
export function withoutRanges(
  nodes: readonly PhrasingContent[],
  ranges: readonly Range[],
): PhrasingContent[] {
  const gone = merged(ranges)
  if (gone.length === 0) return [...nodes]
  const whole = text(nodes)
  const kept = between(gone, whole.length)
    .map(({ from, to }) => ({ from, to, nodes: slicePhrasing(nodes, from, to) }))
    .filter((part) => text(part.nodes) !== '')
  return kept.flatMap((part, index) => {
    const before = kept[index - 1]
    return before && needsSpace(whole, before, part)
      ? [{ type: 'text', value: ' ' }, ...part.nodes]
      : part.nodes
  })
}

/** Sorted; those that overlap or touch are one. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)
  const result: Range[] = []
  for (const range of sorted) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}

function between(gone: readonly Range[], length: number): Range[] {
  const ends = [0, ...gone.map(({ to }) => to)]
  return ends.map((from, index) => ({ from, to: gone[index]?.from ?? length }))
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
