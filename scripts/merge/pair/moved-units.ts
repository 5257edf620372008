import type { Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'
import { saysSomething } from '../thresholds.ts'
import type { Partners } from './align.ts'
import type { UnitPartners } from './pair-units.ts'

/** Units that a side put at another place: by index in the base the one there, and the other way round. */
export interface Moves {
  to: ReadonlyMap<number, number>
  from: ReadonlyMap<number, number>
}

export type MovedUnits = Pick<Sides<Moves>, 'edited' | 'fresh'>

export function movedUnits(
  { base, edited, fresh }: Sides<readonly Unit[]>,
  { toEdited, toFresh }: UnitPartners,
): MovedUnits {
  return { edited: movesTo(base, edited, toEdited), fresh: movesTo(base, fresh, toFresh) }
}

function movesTo(base: readonly Unit[], side: readonly Unit[], partners: Partners): Moves {
  const paired = new Set(partners)
  const free = new Map<string, number[]>()
  for (const [index, { key }] of side.entries())
    if (!paired.has(index)) free.set(key, [...(free.get(key) ?? []), index])
  const to = new Map<number, number>()
  for (const [at, { key }] of base.entries()) {
    const index = partners[at] === undefined && saysSomething(key) ? free.get(key)?.shift() : undefined
    if (index !== undefined) to.set(at, index)
  }
  return { to, from: new Map([...to].map(([at, index]) => [index, at])) }
}
