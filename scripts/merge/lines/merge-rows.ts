import { ended } from '../text/lines.ts'
import { type Unit, withBulletOf } from '../text/unit.ts'
import type { DecideUnit } from './decide-unit.ts'
import type { Decision } from './decision.ts'
import { mergeAdded } from './merge-added.ts'
import type { MergedUnits } from './merged-unit.ts'
import type { AddedRow, AddedUnit, KeptRow, PlacedUnit, UnitRow } from './unit-table.ts'

export function mergeRows(rows: readonly UnitRow[], decide: DecideUnit, decision: Decision): MergedUnits {
  const merged: MergedUnits = { units: [], conflicts: [] }
  for (const row of rows) {
    const { units, conflicts } = row.kind === 'kept' ? ofKept(row, decide) : ofAdded(row, decide, decision)
    merged.units.push(...units)
    merged.conflicts.push(...conflicts)
  }
  return merged
}

function ofKept(row: KeptRow, decide: DecideUnit): MergedUnits {
  const { unit, conflict } = decide(row)
  const { base, edited, fresh, parts } = row
  const places = {
    base: base.index,
    ...(edited ? { edited: edited.index } : {}),
    ...(fresh ? { fresh: fresh.index } : {}),
  }
  const text = parts ? { fresh: parts.map((part) => ended(part.unit.text, '\n')).join('') } : {}
  return {
    units: unit ? [{ unit, ...places }] : [],
    conflicts: conflict ? [{ base: base.index, ...conflict, ...text }] : [],
  }
}

function ofAdded(row: AddedRow, decide: DecideUnit, decision: Decision): MergedUnits {
  const isDropped = ({ unit, isPart, from }: AddedUnit) =>
    // A part is told with its line, but where the lines of the notes take its place.
    (isPart && decision.mode !== 'theirs') || (!from && decision.isDeleted(unit))
  const mine = row.edited.flatMap((each) => unitHere(each, decide))
  const theirs = row.fresh.filter((each) => !isDropped(each)).flatMap((each) => unitHere(each, decide))
  const { units, similar } = mergeAdded({ edited: mine, fresh: theirs }, row.above, decision)
  return { units, conflicts: similar.map((fresh) => ({ base: row.below, fresh })) }
}

/** What is new as it is; what moved here as it is now, if it is still there. */
function unitHere({ unit: place, index, from }: AddedUnit, decide: DecideUnit): PlacedUnit[] {
  const unit: Unit | undefined = from ? decide(from).unit : place
  return unit ? [{ unit: from ? withBulletOf(unit, place) : unit, index }] : []
}
