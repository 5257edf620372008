// The units of several slides as one flow: what moves from one slide to the next, because lines before it came or
// went, is still the same line. Where slides begin is merged as well.

import type { Decision } from '../lines/decision.ts'
import { mergeUnits } from '../lines/merge-units.ts'
import type { MergedUnit, UnitConflict } from '../lines/merged-unit.ts'
import type { Sides } from '../sides.ts'
import { linesOf } from '../text/lines.ts'
import { tagOf } from '../text/tags.ts'
import { isHeading, isListItem, type Unit, withAfter } from '../text/unit.ts'

/** A slide of the result: the index of that slide on each side that has it. */
export type SlideRefs = Partial<Sides<number>>

export interface FlowSlide {
  units: Unit[]
  conflicts: Omit<UnitConflict, 'base'>[]
}

/**
 * @param sides the units of each slide, by side; never altered
 * @param slides those of the result, in order; at least one
 */
export function mergeFlow(
  sides: Sides<readonly (readonly Unit[])[]>,
  slides: readonly SlideRefs[],
  decision: Decision,
  eol: string,
): FlowSlide[] {
  const flows = { base: flowOf(sides.base), edited: flowOf(sides.edited), fresh: flowOf(sides.fresh) }
  const { base, edited, fresh } = flows
  const merged = mergeUnits({ base: base.units, edited: edited.units, fresh: fresh.units }, decision)
  const starts = startsIn(merged.units, flows, slides)
  const all = slides.map((_, index): FlowSlide => {
    const own = merged.units.slice(starts[index], starts[index + 1])
    return { units: spaced(own, flows, eol), conflicts: [] }
  })
  for (const { base: at, ...conflict } of merged.conflicts) {
    const slide = slideAt(base, Math.min(at, base.units.length - 1))
    const index = slides.findIndex((refs) => refs.base === slide)
    const place = index === -1 ? slides.findLastIndex((refs) => (refs.base ?? -1) < slide) : index
    all[Math.max(0, place)]?.conflicts.push(conflict)
  }
  return all
}

interface Flow {
  units: Unit[]
  /** Index of the first unit of each slide, and the number of units. */
  starts: number[]
}

function flowOf(slides: readonly (readonly Unit[])[]): Flow {
  const starts = [0]
  for (const units of slides) starts.push((starts.at(-1) as number) + units.length)
  return { units: slides.flat(), starts }
}

function slideAt({ starts }: Flow, unit: number): number {
  return starts.findLastIndex((start, index) => index < starts.length - 1 && start <= unit)
}

/** Where each slide begins in the merged units. */
function startsIn(merged: readonly MergedUnit[], flows: Sides<Flow>, slides: readonly SlideRefs[]): number[] {
  const starts = [0]
  for (const refs of slides.slice(1)) {
    const { side, unit } = breakOf(refs, flows)
    const at = merged.findIndex((each) => (each[side] ?? -1) >= unit)
    starts.push(Math.max(starts.at(-1) as number, at === -1 ? merged.length : at))
  }
  return starts
}

/** A break that a person moved stays where they put it; another is where it is generated now. */
function breakOf(
  { base, edited, fresh }: SlideRefs,
  flows: Sides<Flow>,
): { side: 'edited' | 'fresh'; unit: number } {
  const mine = edited === undefined ? undefined : (flows.edited.starts[edited] as number)
  const theirs = fresh === undefined ? undefined : (flows.fresh.starts[fresh] as number)
  if (theirs === undefined) return { side: 'edited', unit: mine ?? 0 }
  if (mine === undefined) return { side: 'fresh', unit: theirs }
  const was = base === undefined ? undefined : flows.base.units[flows.base.starts[base] as number]
  return was?.key === flows.edited.units[mine]?.key
    ? { side: 'fresh', unit: theirs }
    : { side: 'edited', unit: mine }
}

/** The units of a slide, each with the blank lines after it; none after the last. */
function spaced(merged: readonly MergedUnit[], flows: Sides<Flow>, eol: string): Unit[] {
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
