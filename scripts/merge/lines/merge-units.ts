// Three lists of units → one. Own code rather than diff3 of lines: diff3 takes changes of neighbouring lines for a
// conflict, and bullets are neighbouring lines.
import { align, inverse, type Partners } from '../pair/align.ts'
import { likeness } from '../pair/likeness.ts'
import type { Sides } from '../sides.ts'
import { linesOf } from '../text/lines.ts'
import { type Unit, unit, withBulletOf } from '../text/unit.ts'
import { DELIMITER_ROW } from '../text/units.ts'
import { ASKING, type Decision } from './decision.ts'
import { type AddedUnit, mergeAdded } from './merge-added.ts'
import { movedUnits } from './moved-units.ts'
import { splitUnits } from './split-units.ts'

/** Units less alike are one deleted and one added, not one that was changed. */
const LEAST_ALIKE = 0.4

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

const sameKind = (a: Unit, b: Unit) => a.kind === b.kind
const alike = (a: Unit, b: Unit) => (sameKind(a, b) ? likeness(a.runs, b.runs) : 0)

function alignUnits(from: readonly Unit[], to: readonly Unit[]): Partners {
  return align(from, to, {
    keyOf: ({ key }) => key,
    likeness: alike,
    least: LEAST_ALIKE,
    mayReplace: sameKind,
  })
}

export function mergeUnits({ base, edited, fresh }: Sides<readonly Unit[]>, decision: Decision): MergedUnits {
  const toEdited = alignUnits(base, edited)
  const toFresh = alignUnits(base, fresh)
  const [fromEdited, fromFresh] = [inverse(toEdited, edited.length), inverse(toFresh, fresh.length)]
  const moved = movedUnits(
    { base, edited, fresh },
    { toEdited, toFresh },
    (sides) => mergeUnit(sides, decision).unit,
  )
  const splits =
    decision.mode === 'theirs' ? NONE : splitUnits({ base, edited, fresh }, { toEdited, toFresh, fromFresh })
  const parts = new Set([...splits.values()].flat())
  const units: MergedUnit[] = []
  const conflicts: UnitConflict[] = []
  let [e, f] = [0, 0]
  for (let at = 0; at <= base.length; at++) {
    const added = { edited: runFrom(e, fromEdited), fresh: runFrom(f, fromFresh) }
    const both = mergeAdded(
      {
        edited: unitsAt(added.edited, edited, moved.edited),
        fresh: unitsAt(
          added.fresh.filter((index) => !parts.has(index)),
          fresh,
          moved.fresh,
          decision.isDeleted,
        ),
      },
      base[at - 1],
      decision,
    )
    units.push(...both.units)
    conflicts.push(...both.similar.map((text) => ({ base: at, fresh: text })))
    e += added.edited.length
    f += added.fresh.length
    const was = base[at]
    if (!was) break
    const now = { base: at, edited: toEdited[at], fresh: toFresh[at] }
    if (now.edited !== undefined) e++
    if (now.fresh !== undefined) f++
    if (moved.base.has(at)) continue
    const sides = { was, mine: edited[now.edited ?? -1], theirs: fresh[now.fresh ?? -1] }
    const { unit, conflict } = mergeUnit(sides, decision)
    if (unit) units.push({ unit, ...defined(now) })
    const split = splits.get(at)?.map((index) => lined(fresh[index] as Unit))
    if (conflict) conflicts.push({ base: at, ...conflict, ...(split ? { fresh: split.join('') } : {}) })
  }
  return { units, conflicts }
}

const NONE: ReadonlyMap<number, readonly number[]> = new Map()

function lined({ text }: Unit): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

/** @param isGone whether a person deleted what was not merely moved here */
function unitsAt(
  indexes: readonly number[],
  side: readonly Unit[],
  moved: ReadonlyMap<number, Unit | undefined>,
  isGone: (unit: Unit) => boolean = () => false,
): AddedUnit[] {
  return indexes.flatMap((index) => {
    const own = side[index] as Unit
    const unit = moved.has(index) ? moved.get(index) : isGone(own) ? undefined : own
    return unit ? [{ unit, index }] : []
  })
}

function defined({ base, edited, fresh }: Partial<Record<keyof Sides<0>, number | undefined>>) {
  return {
    ...(base === undefined ? {} : { base }),
    ...(edited === undefined ? {} : { edited }),
    ...(fresh === undefined ? {} : { fresh }),
  }
}

/** Indexes from `start` on that have no partner in the base. */
function runFrom(start: number, partners: Partners): number[] {
  let end = start
  while (end < partners.length && partners[end] === undefined) end++
  return Array.from({ length: end - start }, (_, index) => start + index)
}

interface UnitSides {
  was: Unit
  mine: Unit | undefined
  theirs: Unit | undefined
}

function mergeUnit(
  { was, mine, theirs }: UnitSides,
  decision: Decision,
): { unit?: Unit | undefined; conflict?: Omit<UnitConflict, 'base'> } {
  if (mine?.key === was.key) return { unit: theirs?.key === was.key ? likeFresh(was, mine, theirs) : theirs }
  if (theirs?.key === was.key) {
    if (decision.isWanted(was)) return { unit: theirs }
    return { unit: mine && likeFresh(was, mine, theirs) }
  }
  if (mine?.key === theirs?.key) return { unit: mine }
  if (decision.mode === 'theirs') return { unit: theirs }
  const inside = mine && theirs && mergeInside(was, mine, theirs)
  if (inside) return { unit: inside }
  if (decision.mode === 'mine') return { unit: mine }
  return { unit: mine, conflict: { was: was.text, ...(theirs ? { fresh: theirs.text } : {}) } }
}

/** The person's words; the sign of the bullet as it is generated now, where they did not change it. */
function likeFresh(was: Unit, mine: Unit, theirs: Unit): Unit {
  return withBulletOf(was, mine) === was ? withBulletOf(mine, theirs) : mine
}

/**
 * Code, a table or a formula that both sides changed, where no line of it was changed by both.
 * @returns undefined where a line was, and where lines of one could not stand among those of the other
 */
function mergeInside(was: Unit, mine: Unit, theirs: Unit): Unit | undefined {
  const { kind } = was
  if (kind === 'line' || kind === 'inner' || mine.kind !== kind || theirs.kind !== kind) return undefined
  const lines = { base: lineUnits(was), edited: lineUnits(mine), fresh: lineUnits(theirs) }
  if (new Set(Object.values(lines).map((each) => frameOf(kind, each))).size > 1) return undefined
  const { units, conflicts } = mergeUnits(lines, ASKING)
  if (conflicts.length > 0 || (kind !== 'table' && units.some(addedBesideOther))) return undefined
  const text = units.map((each) => lined(each.unit)).join('')
  return unit(kind, mine.text.endsWith('\n') ? text : text.trimEnd(), mine.after)
}

function lineUnits({ text }: Unit): Unit[] {
  return linesOf(text).map((line) => unit('inner', line, ''))
}

/** What holds the lines together: a fence and its end, the columns of a table. */
function frameOf(kind: Unit['kind'], lines: readonly Unit[]): string {
  if (kind !== 'table') return `${lines[0]?.key}\n${lines.at(-1)?.key}`
  const row = lines.find(({ key }) => DELIMITER_ROW.test(key))?.key ?? ''
  return String(row.split('|').filter((cell) => cell.trim() !== '').length)
}

/** Lines of code that both added at one place have no order. */
function addedBesideOther(
  { base, edited, fresh }: MergedUnit,
  index: number,
  units: readonly MergedUnit[],
): boolean {
  const next = units[index + 1]
  if (!next || base !== undefined || next.base !== undefined) return false
  return (
    (edited === undefined) !== (next.edited === undefined) ||
    (fresh === undefined) !== (next.fresh === undefined)
  )
}
