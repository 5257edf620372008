import type { Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'

/** A unit of the result, and where it stands on each side. */
export interface MergedUnit extends Partial<Sides<number>> {
  unit: Unit
}

/** Both sides changed the same; the edited side stays. */
export interface UnitConflict {
  /** The unit of the base that it is about, or the one before which both added something. */
  base: number
  /** What is generated now; absent where it is generated no more. */
  fresh?: string
  /** What was generated before; absent where both added something. */
  was?: string
}

export interface MergedUnits {
  units: MergedUnit[]
  conflicts: UnitConflict[]
}
