import type { Step } from '../../model/slide.ts'
import type { Atom } from '../atoms/atom.ts'
import type { Candidate, Run } from './candidates.ts'
import type { Page } from './page.ts'

/** What a plan pays, besides for layouts (layouts/). Only the ratios matter; they were chosen by looking at decks. */
const COST = {
  slide: 100,
  /** Times the square of the share that stays empty, where a section needs several slides: even ones look best. */
  uneven: 60,
  /** Times the share that a slide lacks to `SPARSE.fill`, and once more where it is all but empty. */
  sparse: 80,
  allButEmpty: 60,
  step: { normal: 0, dense: 55, compact: 140 } satisfies Record<Step, number>,
  /** A break inside a list, table or code block. */
  cutSource: 25,
  /** One short thing left alone on a slide, with the rest of its section elsewhere. */
  lonely: 400,
  /** The first item of a list at the foot of a slide that holds other things. */
  strayed: 90,
  /** A line that introduces the next block stands last. */
  leadLast: 120,
  /** A second section on a slide, and each further one: worth it for sections that would leave slides empty. */
  shared: { second: 165, further: 95 },
  /** The text of a section on the first slide of the one below it. */
  carried: 120,
}

/** Shares of the room below a slide's title. */
const SPARSE = { fill: 0.35, allButEmpty: 0.25, lonely: 0.5 }

/** What the plan pays for this slide. */
export function pageCost(run: Run, candidate: Candidate, page: Page): number {
  const { from, to, first, last, kind } = candidate
  const isPart = from > (run.starts[first] as number) || to < (run.starts[last + 1] as number)
  const fill = fillOf(page)
  let cost = COST.slide + COST.step[page.step] + sparseCost(fill)
  if (isPart) cost += COST.uneven * (1 - fill) ** 2
  if (isPart && to - from === 1 && fill < SPARSE.lonely) cost += COST.lonely
  if (kind === 'shared') cost += COST.shared.second + COST.shared.further * (last - first - 1)
  if (kind === 'carried') cost += COST.carried
  if (to < (run.starts[last + 1] as number)) cost += breakCost(run.atoms, from, to)
  return cost + (page.layout.cost?.(page.content) ?? 0)
}

function fillOf({ layout, height, room }: Page): number {
  return Math.max(Math.min(1, height / room), layout.leastFill ?? 0)
}

function sparseCost(fill: number): number {
  const lacking = Math.max(0, 1 - fill / SPARSE.fill)
  return COST.sparse * lacking + (fill < SPARSE.allButEmpty ? COST.allButEmpty : 0)
}

/** What it costs that a section goes on after this slide. */
function breakCost(atoms: readonly Atom[], from: number, to: number): number {
  const source = atoms[to - 1]?.source
  const isCut = source === atoms[to]?.source
  const strays = isCut && to - from > 1 && atoms[to - 2]?.source !== source
  return (
    (atoms[to - 1]?.leads ? COST.leadLast : 0) + (isCut ? COST.cutSource : 0) + (strays ? COST.strayed : 0)
  )
}
