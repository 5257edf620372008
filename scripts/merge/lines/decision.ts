import { likeness } from '../pair/likeness.ts'
import type { OpenConflict } from '../text/conflict-marker.ts'
import { letterRunsOf } from '../text/letter-runs.ts'
import type { Unit } from '../text/unit.ts'
import { unitsOf } from '../text/units.ts'
import { thresholds } from '../thresholds.ts'

/** Who is right where both changed the same: asked for in bulk; otherwise the person, with a marker. */
export type Mode = 'mine' | 'theirs'

/** How conflicts end, those of this merge and those that an earlier one left in the deck. */
export interface Decision {
  mode?: Mode
  /** An open conflict says that the notes have this, and it is to be taken. */
  isWanted(unit: Pick<Unit, 'key'>): boolean
  /** An open conflict says that the notes no longer have what this was, and it is to go. */
  isUnwanted(unit: Unit): boolean
  /** A person deleted it, wherever it stood. */
  isDeleted(unit: Unit): boolean
}

export const ASKING: Decision = { isWanted: () => false, isUnwanted: () => false, isDeleted: () => false }

/** @param open conflicts that an earlier merge left in the slides */
export function decisionFor(
  mode: Mode | undefined,
  open: readonly OpenConflict[],
  isDeleted: (unit: Unit) => boolean,
): Decision {
  if (mode === undefined) return { ...ASKING, isDeleted }
  if (mode === 'mine') return { ...ASKING, isDeleted, mode }
  const said = open.flatMap(({ kind, key }) => (kind === 'now' ? [key] : []))
  const wanted = new Set(said.flatMap((key) => [key, ...unitsOf(key).units.map((each) => each.key)]))
  const gone = open.flatMap(({ kind, key }) => (kind === 'gone' ? [letterRunsOf(key)] : []))
  return {
    ...{ mode, isDeleted },
    isWanted: ({ key }) => wanted.has(key),
    isUnwanted: ({ runs }) => gone.some((was) => likeness(was, runs) >= thresholds.editedGone),
  }
}
