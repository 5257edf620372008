import type { LetterRuns } from '../text/letter-runs.ts'

/** @returns 0 to 1: twice what both have, divided by what they have in all (Sørensen and Dice); 1 for two empty texts */
export function likeness(a: LetterRuns, b: LetterRuns): number {
  if (a.total + b.total === 0) return 1
  return (2 * shared(a, b)) / (a.total + b.total)
}

/** @returns 0 to 1: how much of `part` is in `whole` */
export function shareIn(whole: LetterRuns, part: LetterRuns): number {
  return part.total === 0 ? 0 : shared(whole, part) / part.total
}

function shared(a: LetterRuns, b: LetterRuns): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  let sum = 0
  for (const [run, count] of few.counts) sum += Math.min(count, many.counts.get(run) ?? 0)
  return sum
}
