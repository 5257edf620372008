import type { Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'
import { thresholds } from '../thresholds.ts'
import { shareIn } from './likeness.ts'
import type { UnitPartners } from './pair-units.ts'

export interface SplitUnits {
  /** By index in the base the indexes of the new lines. */
  parts: ReadonlyMap<number, readonly number[]>
  /** Indexes of the new lines. */
  all: ReadonlySet<number>
}

/**
 * Lines that a person changed and of which several are made now: a paragraph that became a bullet for each sentence.
 * These are in conflict with the line together, and do not stand around it as if they were new.
 */
export function splitUnits(
  { base, edited, fresh }: Sides<readonly Unit[]>,
  { toEdited, toFresh, fromFresh }: UnitPartners,
): SplitUnits {
  const splits = new Map<number, number[]>()
  for (const [at, was] of base.entries()) {
    const mine = edited[toEdited[at] ?? -1]
    const own = toFresh[at]
    if (was.kind !== 'line' || !mine || mine.key === was.key) continue
    const after = toFresh.slice(0, at).findLast((index) => index !== undefined) ?? -1
    const before = toFresh.slice(at + 1).find((index) => index !== undefined) ?? fresh.length
    const parts = fresh.flatMap((unit, index) => {
      if (index <= after || index >= before) return []
      if (index === own) return [index]
      const isPart = fromFresh[index] === undefined && shareIn(was.runs, unit.runs) >= thresholds.partOfUnit
      return isPart ? [index] : []
    })
    if (parts.length > 1) splits.set(at, parts)
  }
  return { parts: splits, all: new Set([...splits.values()].flat()) }
}
