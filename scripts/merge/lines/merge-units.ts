// Three lists of units → one. Own code rather than diff3 of lines: diff3 takes changes of neighbouring lines for a
// conflict, and bullets are neighbouring lines.
import type { Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'
import { decideUnit } from './decide-unit.ts'
import type { Decision } from './decision.ts'
import { mergeInside } from './merge-inside.ts'
import { mergeRows } from './merge-rows.ts'
import type { MergedUnits } from './merged-unit.ts'
import { unitTable } from './unit-table.ts'

export function mergeUnits(sides: Sides<readonly Unit[]>, decision: Decision): MergedUnits {
  return mergeRows(unitTable(sides), (row) => decideUnit(row, decision, mergeInside), decision)
}
