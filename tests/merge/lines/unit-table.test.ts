// What is to be decided, as rows: one for each unit that stands where it stood, one for what was added above each.
import { expect, test } from 'vitest'
import { type AddedUnit, type UnitRow, unitTable } from '../../../scripts/merge/lines/unit-table.ts'
import { unitsOf } from '../../../scripts/merge/text/units.ts'

const FIRST = '- work comes in bursts'
const SECOND = '- people ask once more'
const THIRD = '- nobody dares to say no'

/** A table without the rows in which nothing was added. */
function table(base: string[], edited: string[], fresh: string[]): string[] {
  const units = (lines: string[]) => unitsOf(lines.map((line) => `${line}\n`).join('')).units
  return unitTable({ base: units(base), edited: units(edited), fresh: units(fresh) }).flatMap(shown)
}

function shown(row: UnitRow): string[] {
  if (row.kind === 'kept') {
    const [mine, theirs] = [row.edited, row.fresh].map((each) => each?.unit.key ?? 'gone')
    return [`${row.base.unit.key} | ${mine} | ${theirs}`]
  }
  if (row.edited.length + row.fresh.length === 0) return []
  return [`+ | ${row.edited.map(added).join(', ')} | ${row.fresh.map(added).join(', ')}`]
}

function added({ unit, from, isPart }: AddedUnit): string {
  return `${unit.key}${from ? ' (moved)' : ''}${isPart ? ' (part)' : ''}`
}

test('a unit that a side has no more, and one that it has anew, each in its place', () => {
  const more = '- timeouts hide it all'
  expect(table([FIRST, SECOND, THIRD], [FIRST, THIRD], [FIRST, more, SECOND, THIRD])).toEqual([
    `${FIRST} | ${FIRST} | ${FIRST}`,
    `+ |  | ${more}`,
    `${SECOND} | gone | ${SECOND}`,
    `${THIRD} | ${THIRD} | ${THIRD}`,
  ])
})

test('a unit that moved has its row where it was moved to', () => {
  expect(table([FIRST, SECOND, THIRD], [SECOND, THIRD, FIRST], [FIRST, SECOND, THIRD])).toEqual([
    `${SECOND} | ${SECOND} | ${SECOND}`,
    `${THIRD} | ${THIRD} | ${THIRD}`,
    `+ | ${FIRST} (moved) | `,
  ])
})

test('a unit that both moved stands where the person has it', () => {
  expect(table([FIRST, SECOND, THIRD], [SECOND, THIRD, FIRST], [SECOND, FIRST, THIRD])).toEqual([
    `${SECOND} | ${SECOND} | ${SECOND}`,
    `${THIRD} | ${THIRD} | ${THIRD}`,
    `+ | ${FIRST} (moved) | `,
  ])
})
