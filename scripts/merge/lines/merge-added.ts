// What both sides added at one place, in one order.

import { align, type Partners } from '../pair/align.ts'
import { likeness } from '../pair/likeness.ts'
import type { Sides } from '../sides.ts'
import { tagOf } from '../text/tags.ts'
import { isHeading, isListItem, type Unit } from '../text/unit.ts'
import { thresholds } from '../thresholds.ts'
import type { Decision } from './decision.ts'
import type { MergedUnit } from './merged-unit.ts'
import type { PlacedUnit } from './unit-table.ts'

export type AddedUnits = Pick<Sides<readonly PlacedUnit[]>, 'edited' | 'fresh'>

export interface MergedAdded {
  units: MergedUnit[]
  /** What is generated now and says what the person added in other words. */
  similar: string[]
}

/**
 * A person's first, then what is new in the notes; once what both added.
 * @param above what stands above it in the base
 */
export function mergeAdded(added: AddedUnits, above: Unit | undefined, decision: Decision): MergedAdded {
  const { edited, fresh } = added
  const partners = align(edited, fresh, {
    keyOf: ({ unit }) => unit.key,
    likeness: (a, b) => (a.unit.kind === b.unit.kind ? likeness(a.unit.runs, b.unit.runs) : 0),
    least: thresholds.sameAddition,
  })
  if (partners.some((partner) => partner !== undefined)) return woven(added, partners, decision)
  const kept = edited.filter(({ unit }) => !decision.isUnwanted(unit))
  return { units: inOrder(kept, fresh, above), similar: [] }
}

/** Around what both added, what each did for itself. */
function woven({ edited, fresh }: AddedUnits, partners: Partners, decision: Decision): MergedAdded {
  const similar: string[] = []
  const units: MergedUnit[] = []
  let next = 0
  for (const [at, own] of edited.entries()) {
    const other = fresh[partners[at] ?? -1]
    if (!other) {
      if (!decision.isUnwanted(own.unit)) units.push(ofEdited(own))
      continue
    }
    units.push(...fresh.slice(next, partners[at]).map(ofFresh))
    next = (partners[at] as number) + 1
    const same = other.unit.key === own.unit.key
    if (!same && decision.mode === undefined) similar.push(other.unit.text)
    const { unit } = !same && decision.mode === 'theirs' ? other : own
    units.push({ unit, edited: own.index, fresh: other.index })
  }
  units.push(...fresh.slice(next).map(ofFresh))
  return { units, similar }
}

function ofEdited({ unit, index }: PlacedUnit): MergedUnit {
  return { unit, edited: index }
}

function ofFresh({ unit, index }: PlacedUnit): MergedUnit {
  return { unit, fresh: index }
}

/**
 * What continues the list or the section before it stands before what ends it:
 *
 *     - a              - a
 *                      - what is new in the notes
 *     </v-clicks>
 *                      </v-clicks>
 */
function inOrder(
  mine: readonly PlacedUnit[],
  theirs: readonly PlacedUnit[],
  above: Unit | undefined,
): MergedUnit[] {
  const continues = above && isListItem(above.key) ? isItem : isNoHeading
  const own = lengthOf(mine, (each) => continues(each) && !closes(each, mine))
  const other = lengthOf(theirs, continues)
  return [
    ...mine.slice(0, own).map(ofEdited),
    ...theirs.slice(0, other).map(ofFresh),
    ...mine.slice(own).map(ofEdited),
    ...theirs.slice(other).map(ofFresh),
  ]
}

function isItem({ unit }: PlacedUnit): boolean {
  return isListItem(unit.key)
}

function isNoHeading({ unit }: PlacedUnit): boolean {
  return !isHeading(unit.key)
}

/** Ends an element that was opened before the additions. */
function closes(each: PlacedUnit, added: readonly PlacedUnit[]): boolean {
  const upTo = added.slice(0, added.indexOf(each) + 1)
  const tags = upTo.map(({ unit }) => tagOf(unit.key))
  return (
    tags.at(-1) === 'end' &&
    tags.filter((tag) => tag === 'end').length > tags.filter((tag) => tag === 'start').length
  )
}

function lengthOf(added: readonly PlacedUnit[], fits: (each: PlacedUnit) => boolean): number {
  const end = added.findIndex((each) => !fits(each))
  return end === -1 ? added.length : end
}
