/** Part of a text: offsets in UTF-16 units. */
export interface Range {
  from: number
  /** Exclusive. */
  to: number
}

/** @returns what is left of a text of this length, in order; the first and the last may be empty */
export function keptRanges(length: number, gone: readonly Range[]): Range[] {
  const cuts = merged(gone)
  const starts = [0, ...cuts.map(({ to }) => to)]
  return starts.map((from, index) => ({ from, to: cuts[index]?.from ?? length }))
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
