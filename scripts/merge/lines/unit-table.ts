// What is to be decided, as plain data: three lists of units as one list of rows, in the order of the result.
import type { Partners } from '../pair/align.ts'
import { type MovedUnits, movedUnits } from '../pair/moved-units.ts'
import { pairUnits, type UnitPartners } from '../pair/pair-units.ts'
import { type SplitUnits, splitUnits } from '../pair/split-units.ts'
import { eachSide, type Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'

/** A unit and its index on its side. */
export interface PlacedUnit {
  unit: Unit
  index: number
}

/** A unit of the base, and what became of it; absent on a side that has it no more. */
export interface UnitSides {
  base: PlacedUnit
  edited?: PlacedUnit | undefined
  fresh?: PlacedUnit | undefined
}

/** A unit that stands where it stood. */
export interface KeptRow extends UnitSides {
  kind: 'kept'
  /** Of a line that a person changed: those that are made of it now, where there are several. */
  parts?: PlacedUnit[]
}

/** What a side has between two units of the base. */
export interface AddedRow {
  kind: 'added'
  /** The unit of the base above. */
  above: Unit | undefined
  /** Index in the base of the unit below. */
  below: number
  edited: AddedUnit[]
  fresh: AddedUnit[]
}

export interface AddedUnit extends PlacedUnit {
  /** It is not new, but moved here; on the other side it may have changed. */
  from?: UnitSides
  /** It is among the parts of a line. */
  isPart?: true
}

export type UnitRow = KeptRow | AddedRow

export function unitTable(sides: Sides<readonly Unit[]>): UnitRow[] {
  const origins = originsOf(sides)
  const { toEdited, toFresh, fromEdited, fromFresh } = origins.partners
  const rows: UnitRow[] = []
  let [edited, fresh] = [0, 0]
  for (let at = 0; at <= sides.base.length; at++) {
    const come = { edited: runFrom(edited, fromEdited), fresh: runFrom(fresh, fromFresh) }
    rows.push(addedRow(origins, at, come))
    if (at < sides.base.length && !isMoved(origins, at)) rows.push(keptRow(origins, at))
    edited += come.edited.length + (toEdited[at] === undefined ? 0 : 1)
    fresh += come.fresh.length + (toFresh[at] === undefined ? 0 : 1)
  }
  return rows
}

/** Where each unit comes from. */
interface Origins extends Sides<readonly PlacedUnit[]> {
  partners: UnitPartners
  moves: MovedUnits
  splits: SplitUnits
}

function originsOf(sides: Sides<readonly Unit[]>): Origins {
  const partners = pairUnits(sides)
  const placed = eachSide(sides, (units) => units.map((unit, index) => ({ unit, index })))
  return { ...placed, partners, moves: movedUnits(sides, partners), splits: splitUnits(sides, partners) }
}

/** Indexes from `start` on that have no partner in the base. */
function runFrom(start: number, partners: Partners): number[] {
  let end = start
  while (end < partners.length && partners[end] === undefined) end++
  return Array.from({ length: end - start }, (_, index) => start + index)
}

/** Then it has no row where it was, and stands among what was added where it was moved to. */
function isMoved({ moves }: Origins, at: number): boolean {
  return moves.edited.to.has(at) || moves.fresh.to.has(at)
}

function keptRow(origins: Origins, at: number): KeptRow {
  const parts = origins.splits.parts.get(at)?.map((index) => origins.fresh[index] as PlacedUnit)
  return { kind: 'kept', ...sidesOf(origins, at), ...(parts ? { parts } : {}) }
}

function sidesOf({ base, edited, fresh, partners, moves }: Origins, at: number): UnitSides {
  return {
    base: base[at] as PlacedUnit,
    edited: edited[moves.edited.to.get(at) ?? partners.toEdited[at] ?? -1],
    fresh: fresh[moves.fresh.to.get(at) ?? partners.toFresh[at] ?? -1],
  }
}

function addedRow(
  origins: Origins,
  at: number,
  come: Pick<Sides<readonly number[]>, 'edited' | 'fresh'>,
): AddedRow {
  const { base, edited, fresh, moves, splits } = origins
  const added = ({ unit, index }: PlacedUnit, from: number | undefined): AddedUnit =>
    from === undefined ? { unit, index } : { unit, index, from: sidesOf(origins, from) }
  return {
    ...{ kind: 'added', above: base[at - 1]?.unit, below: at },
    edited: come.edited.map((index) => added(edited[index] as PlacedUnit, moves.edited.from.get(index))),
    fresh: come.fresh
      // What both moved stands where the person wants it.
      .filter((index) => !moves.edited.to.has(moves.fresh.from.get(index) ?? -1))
      .map((index) => ({
        ...added(fresh[index] as PlacedUnit, moves.fresh.from.get(index)),
        ...(splits.all.has(index) ? { isPart: true as const } : {}),
      })),
  }
}
