// The units of several slides as one flow: what moves from one slide to the next, because lines before it came or
// went, is still the same line. Where slides begin is merged as well.
import type { Decision } from '../../lines/decision.ts'
import { mergeUnits } from '../../lines/merge-units.ts'
import type { MergedUnit, UnitConflict } from '../../lines/merged-unit.ts'
import { eachSide, type Sides } from '../../sides.ts'
import type { Unit } from '../../text/unit.ts'
import type { SlideRefs } from '../groups/slide-group.ts'
import { spaced } from './blank-lines.ts'
import { type Flow, flowOf, slideAt } from './flow.ts'

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
  const flows = eachSide(sides, flowOf)
  const { units, conflicts } = mergeUnits(
    eachSide(flows, (flow) => flow.units),
    decision,
  )
  const starts = startsIn(units, flows, slides)
  const places = conflicts.map(({ base }) => placeOf(base, flows.base, slides))
  return slides.map((_, index) => ({
    units: spaced(units.slice(starts[index], starts[index + 1]), flows, eol),
    conflicts: conflicts.filter((_, at) => places[at] === index).map(({ base: _, ...conflict }) => conflict),
  }))
}

/** @returns the slide of the result that a unit of the base belongs to, or the one before it */
function placeOf(unit: number, base: Flow, slides: readonly SlideRefs[]): number {
  const slide = slideAt(base, Math.min(unit, base.units.length - 1))
  const index = slides.findIndex((refs) => refs.base === slide)
  if (index !== -1) return index
  const before = slides.findLastIndex((refs) => (refs.base ?? -1) < slide)
  return Math.max(0, before)
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
