// How many blank lines stand between two merged units.
import type { MergedUnit } from '../../lines/merged-unit.ts'
import type { Sides } from '../../sides.ts'
import { linesOf } from '../../text/lines.ts'
import { tagOf } from '../../text/tags.ts'
import { isHeading, isListItem, type Unit, withAfter } from '../../text/unit.ts'
import { type Flow, slideAt } from './flow.ts'

/** The units of a slide, each with the blank lines after it; none after the last. */
export function spaced(merged: readonly MergedUnit[], flows: Sides<Flow>, eol: string): Unit[] {
  return merged.map((each, index) => {
    const next = merged[index + 1]
    return withAfter(each.unit, next ? blanksBetween(each, next, flows, eol) : '')
  })
}

/** Blank lines that both sides changed are nobody's words: the person's stay. */
function blanksBetween(a: MergedUnit, b: MergedUnit, flows: Sides<Flow>, eol: string): string {
  const [was, mine, theirs] = (['base', 'edited', 'fresh'] as const).map((side) =>
    together(a, b, side, flows[side]),
  )
  if (mine !== undefined && (was === undefined || count(mine) !== count(was) || theirs === undefined))
    return mine
  if (theirs === undefined) return atSeam(a, b, flows, eol)
  const blanks = mine !== undefined && count(mine) === count(theirs) ? mine : theirs
  // One of the two may be a person's line where there was a line of another kind.
  return blanks === '' && mine === undefined && runsInto(a.unit, b.unit) ? eol : blanks
}

/** Without a blank line, markdown is a part of the tag above it, a tag of the paragraph, a paragraph of the bullet. */
function runsInto(a: Unit, b: Unit): boolean {
  if (tagOf(a.key) || tagOf(b.key)) return true
  const [text, next] = [isParagraph(a), isParagraph(b)]
  return (text && isListItem(b.key)) || (next && isListItem(a.key) && !/^\s/.test(b.key))
}

function isParagraph({ kind, key }: Unit): boolean {
  return kind === 'line' && !isListItem(key) && !isHeading(key)
}

function together(a: MergedUnit, b: MergedUnit, side: keyof Sides<0>, flow: Flow): string | undefined {
  const [from, to] = [a[side], b[side]]
  if (from === undefined || to !== from + 1 || slideAt(flow, from) !== slideAt(flow, to)) return undefined
  return flow.units[from]?.after
}

/** Between two units that no side has together: as many as each has on that end where it stands, the more of both. */
function atSeam(a: MergedUnit, b: MergedUnit, flows: Sides<Flow>, eol: string): string {
  const known = (['edited', 'fresh', 'base'] as const).flatMap((side) => {
    const [from, to] = [a[side], b[side]]
    const behind = from === undefined ? [] : [inside(flows[side], from)]
    return [...behind, ...(to === undefined ? [] : [inside(flows[side], to - 1)])]
  })
  const most = Math.max(-1, ...known.map((blanks) => (blanks === undefined ? -1 : count(blanks))))
  if (most < 1 && runsInto(a.unit, b.unit)) return eol
  if (most >= 0) return eol.repeat(most)
  return isListItem(a.unit.key) && isListItem(b.unit.key) ? '' : eol
}

/** Blank lines between a unit and the next on its slide; undefined where it is the last. */
function inside(flow: Flow, unit: number): string | undefined {
  return unit >= 0 && slideAt(flow, unit) === slideAt(flow, unit + 1) && unit + 1 < flow.units.length
    ? flow.units[unit]?.after
    : undefined
}

function count(blanks: string): number {
  return linesOf(blanks).length
}
