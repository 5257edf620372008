// What both sides added at one place, in one order.
import { align } from '../pair/align.ts'
import { likeness } from '../pair/likeness.ts'
import type { Sides } from '../sides.ts'
import { tagOf } from '../text/tags.ts'
import { isHeading, isListItem, type Unit } from '../text/unit.ts'
import type { Decision } from './decision.ts'
import type { MergedUnit } from './merge-units.ts'

/** Two additions so alike say the same in other words. */
const LEAST_ALIKE = 0.75

/** A unit and its index on its side. */
export interface AddedUnit {
  unit: Unit
  index: number
}

export interface MergedAdded {
  units: MergedUnit[]
  /** What is generated now and says what the person added in other words. */
  similar: string[]
}

/**
 * A person's first, then what is new in the notes; once what both added.
 * @param before what stands before it in the base
 */
export function mergeAdded(
  { edited: mine, fresh: theirs }: Pick<Sides<readonly AddedUnit[]>, 'edited' | 'fresh'>,
  before: Unit | undefined,
  decision: Decision,
): MergedAdded {
  const kept = mine.filter(({ unit }) => !decision.isUnwanted(unit))
  const partners = align(mine, theirs, {
    keyOf: ({ unit }) => unit.key,
    likeness: (a, b) => (a.unit.kind === b.unit.kind ? likeness(a.unit.runs, b.unit.runs) : 0),
    least: LEAST_ALIKE,
  })
  if (partners.every((partner) => partner === undefined))
    return { units: inOrder(kept, theirs, before), similar: [] }
  const similar: string[] = []
  const units: MergedUnit[] = []
  let next = 0
  for (const [at, own] of mine.entries()) {
    const partner = partners[at]
    if (partner === undefined) {
      if (kept.includes(own)) units.push(ofEdited(own))
      continue
    }
    const other = theirs[partner] as AddedUnit
    units.push(...theirs.slice(next, partner).map(ofFresh))
    next = partner + 1
    const same = other.unit.key === own.unit.key
    if (!same && decision.mode === undefined) similar.push(other.unit.text)
    const { unit } = !same && decision.mode === 'theirs' ? other : own
    units.push({ unit, edited: own.index, fresh: other.index })
  }
  units.push(...theirs.slice(next).map(ofFresh))
  return { units, similar }
}

function ofEdited({ unit, index }: AddedUnit): MergedUnit {
  return { unit, edited: index }
}

function ofFresh({ unit, index }: AddedUnit): MergedUnit {
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
  mine: readonly AddedUnit[],
  theirs: readonly AddedUnit[],
  before: Unit | undefined,
): MergedUnit[] {
  const continues = before && isListItem(before.key) ? isItem : isNoHeading
  const [own, other] = [
    lengthOf(mine, (each) => continues(each) && !closes(each, mine)),
    lengthOf(theirs, continues),
  ]
  return [
    ...mine.slice(0, own).map(ofEdited),
    ...theirs.slice(0, other).map(ofFresh),
    ...mine.slice(own).map(ofEdited),
    ...theirs.slice(other).map(ofFresh),
  ]
}

function isItem({ unit }: AddedUnit): boolean {
  return isListItem(unit.key)
}

function isNoHeading({ unit }: AddedUnit): boolean {
  return !isHeading(unit.key)
}

/** Ends an element that was opened before the additions. */
function closes(each: AddedUnit, added: readonly AddedUnit[]): boolean {
  const upTo = added.slice(0, added.indexOf(each) + 1)
  const tags = upTo.map(({ unit }) => tagOf(unit.key))
  return (
    tags.at(-1) === 'end' &&
    tags.filter((tag) => tag === 'end').length > tags.filter((tag) => tag === 'start').length
  )
}

function lengthOf(added: readonly AddedUnit[], fits: (each: AddedUnit) => boolean): number {
  const end = added.findIndex((each) => !fits(each))
  return end === -1 ? added.length : end
}
