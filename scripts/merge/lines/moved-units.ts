import { type Partners, SAYS_SOMETHING } from '../pair/align.ts'
import type { Sides } from '../sides.ts'
import { type Unit, withBulletOf } from '../text/unit.ts'

/** Units that one side, or both, put at another place. */
export interface MovedUnits {
  /** Indexes in the base. */
  base: ReadonlySet<number>
  /** By index on their side what stands at their new place; undefined where they stand elsewhere, or no more. */
  edited: ReadonlyMap<number, Unit | undefined>
  fresh: ReadonlyMap<number, Unit | undefined>
}

/**
 * A unit that moved on one side is still the unit that changed on the other: it is merged, and stands where it was
 * moved to. Where both moved it, it stands where the person wants it.
 * @param merge one unit of each side, absent where it is gone
 */
export function movedUnits(
  { base, edited, fresh }: Sides<readonly Unit[]>,
  partners: { toEdited: Partners; toFresh: Partners },
  merge: (sides: { was: Unit; mine: Unit | undefined; theirs: Unit | undefined }) => Unit | undefined,
): MovedUnits {
  const mine = movesTo(edited, base, partners.toEdited)
  const theirs = movesTo(fresh, base, partners.toFresh)
  const merged = (
    at: number,
    own: number | undefined,
    other: number | undefined,
    place: Unit | undefined,
  ) => {
    const [mine, theirs] = [edited[own ?? -1], fresh[other ?? -1]]
    const unit = merge({ was: base[at] as Unit, mine, theirs })
    return unit && place && withBulletOf(unit, place)
  }
  return {
    base: new Set([...mine.keys(), ...theirs.keys()]),
    edited: new Map(
      [...mine].map(([at, own]) => {
        const other = theirs.get(at) ?? partners.toFresh[at]
        return [own, merged(at, own, other, edited[own])]
      }),
    ),
    fresh: new Map(
      [...theirs].map(([at, other]) => [
        other,
        mine.has(at) ? undefined : merged(at, partners.toEdited[at], other, fresh[other]),
      ]),
    ),
  }
}

/** @returns by index in the base the new place on the side */
function movesTo(side: readonly Unit[], base: readonly Unit[], partners: Partners): Map<number, number> {
  const paired = new Set(partners)
  const free = new Map<string, number[]>()
  for (const [index, { key }] of side.entries())
    if (!paired.has(index)) free.set(key, [...(free.get(key) ?? []), index])
  const moves = new Map<number, number>()
  for (const [at, { key }] of base.entries()) {
    const index =
      partners[at] === undefined && key.length >= SAYS_SOMETHING ? free.get(key)?.shift() : undefined
    if (index !== undefined) moves.set(at, index)
  }
  return moves
}
