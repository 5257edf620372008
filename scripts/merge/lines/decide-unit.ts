// What becomes of one unit of the base. Each side left it as it was, changed it or deleted it: nine fates.
import { type Unit, withBulletOf } from '../text/unit.ts'
import type { Decision } from './decision.ts'
import type { UnitConflict } from './merged-unit.ts'
import type { UnitSides } from './unit-table.ts'

/** `unit` is absent where nothing of it stays. */
export interface DecidedUnit {
  unit?: Unit | undefined
  conflict?: Omit<UnitConflict, 'base'>
}

export type DecideUnit = (sides: UnitSides) => DecidedUnit

type Change = 'same' | 'changed' | 'deleted'
type Fate = 'kept' | 'mine' | 'theirs' | 'both'

/** By what the person did, then by what the notes did. */
const FATES: Record<Change, Record<Change, Fate>> = {
  same: { same: 'kept', changed: 'theirs', deleted: 'theirs' },
  changed: { same: 'mine', changed: 'both', deleted: 'both' },
  deleted: { same: 'mine', changed: 'both', deleted: 'mine' },
}

type MergeInside = (was: Unit, mine: Unit, theirs: Unit) => Unit | undefined

/** @param mergeInside merges the lines of what both sides changed; gives undefined where it cannot */
export function decideUnit(sides: UnitSides, decision: Decision, mergeInside?: MergeInside): DecidedUnit {
  const [was, mine, theirs] = [sides.base.unit, sides.edited?.unit, sides.fresh?.unit]
  switch (FATES[changeOf(was, mine)][changeOf(was, theirs)]) {
    case 'kept':
      return { unit: likeFresh(was, mine as Unit, theirs as Unit) }
    case 'theirs':
      return { unit: theirs }
    case 'mine':
      if (theirs && decision.isWanted(was)) return { unit: theirs }
      return { unit: mine && theirs ? likeFresh(was, mine, theirs) : mine }
    case 'both':
      return decideBoth(was, mine, theirs, decision, mergeInside)
  }
}

function decideBoth(
  was: Unit,
  mine: Unit | undefined,
  theirs: Unit | undefined,
  { mode }: Decision,
  mergeInside?: MergeInside,
): DecidedUnit {
  if (mine?.key === theirs?.key) return { unit: mine }
  if (mode === 'theirs') return { unit: theirs }
  const inside = mine && theirs && mergeInside?.(was, mine, theirs)
  if (inside) return { unit: inside }
  if (mode === 'mine') return { unit: mine }
  return { unit: mine, conflict: { was: was.text, ...(theirs ? { fresh: theirs.text } : {}) } }
}

function changeOf(was: Unit, now: Unit | undefined): Change {
  if (!now) return 'deleted'
  return now.key === was.key ? 'same' : 'changed'
}

/** The person's words; the sign of the bullet as it is generated now, where they did not change it. */
function likeFresh(was: Unit, mine: Unit, theirs: Unit): Unit {
  return withBulletOf(was, mine) === was ? withBulletOf(mine, theirs) : mine
}
