import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { slicePhrasing } from '../text/split-phrasing.ts'
import type { Range } from './clauses.ts'

/** Phrasing without parts of its text, as `mdast-util-to-string` gives it; spaces where a part was become one. */
export function withoutRanges(
  nodes: readonly PhrasingContent[],
  ranges: readonly Range[],
): PhrasingContent[] {
  const gone = merged(ranges)
  if (gone.length === 0) return [...nodes]
  const starts = [0, ...gone.map(({ to }) => to)]
  const ends = [...gone.map(({ from }) => from), Number.POSITIVE_INFINITY]
  const kept = starts
    .map((from, index) => slicePhrasing(nodes, from, ends[index]))
    .filter((part) => text(part).trim() !== '')
  const whole = text(nodes)
  return kept.flatMap((part, index) => {
    const before = kept[index - 1]
    if (!before) return part
    return needsSpace(whole, gone, text(before), text(part)) ? [{ type: 'text', value: ' ' }, ...part] : part
  })
}

/** Between words of Latin letters, where a space stood at either end of what is gone. */
function needsSpace(whole: string, gone: readonly Range[], before: string, after: string): boolean {
  if (/^[,.;:!?，。；：！？、)）]/.test(after)) return false
  const hasSpace = gone.some(
    ({ from, to }) =>
      /\s/.test(whole[from] ?? '') || /\s/.test(whole[to] ?? '') || /\s/.test(whole[to - 1] ?? ''),
  )
  return (
    hasSpace &&
    /[\x21-\x7e\u00c0-\u024f\uac00-\ud7af]$/.test(before) &&
    /^[\x21-\x7e\u00c0-\u024f\uac00-\ud7af]/.test(after)
  )
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)
  const result: Range[] = []
  for (const range of sorted) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}

function text(nodes: readonly PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: [...nodes] })
}
