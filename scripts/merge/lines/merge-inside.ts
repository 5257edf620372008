import { ended, linesOf } from '../text/lines.ts'
import { type Unit, type UnitKind, unit } from '../text/unit.ts'
import { DELIMITER_ROW } from '../text/units.ts'
import { decideUnit } from './decide-unit.ts'
import { ASKING } from './decision.ts'
import { mergeRows } from './merge-rows.ts'
import type { MergedUnit } from './merged-unit.ts'
import { unitTable } from './unit-table.ts'

/**
 * Code, a table or a formula that both sides changed, where no line of it was changed by both.
 * @returns undefined where a line was, and where lines of one could not stand among those of the other
 */
export function mergeInside(was: Unit, mine: Unit, theirs: Unit): Unit | undefined {
  const { kind } = was
  if (kind === 'line' || mine.kind !== kind || theirs.kind !== kind) return undefined
  const lines = { base: linesIn(was), edited: linesIn(mine), fresh: linesIn(theirs) }
  if (new Set(Object.values(lines).map((each) => frameOf(kind, each))).size > 1) return undefined
  const { units, conflicts } = mergeRows(unitTable(lines), (sides) => decideUnit(sides, ASKING), ASKING)
  if (conflicts.length > 0 || (kind !== 'table' && units.some(addedBesideOther))) return undefined
  const text = units.map((each) => ended(each.unit.text, '\n')).join('')
  return unit(kind, mine.text.endsWith('\n') ? text : text.trimEnd(), mine.after)
}

function linesIn({ text }: Unit): Unit[] {
  return linesOf(text).map((line) => unit('inner', line, ''))
}

/** What holds the lines together: a fence and its end, the columns of a table. */
function frameOf(kind: UnitKind, lines: readonly Unit[]): string {
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
