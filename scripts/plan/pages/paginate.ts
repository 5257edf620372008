// Where slides break: the cheapest way to cut the atoms of a talk into slides, as Knuth and Plass cut a paragraph into
// lines ("Breaking Paragraphs into Lines", 1981). What a slide costs: page-cost.ts.
import type { Layout, Step } from '../../model/slide.ts'
import type { Heights } from '../atoms/block-kind.ts'
import type { FilledSection } from '../sections/fill-sections.ts'
import { candidateOf, type Run, runOf } from './candidates.ts'
import { layOut, overfull } from './lay-out.ts'
import type { Page } from './page.ts'
import { pageCost } from './page-cost.ts'

/** The cheapest plan up to an atom, by its last page. */
interface Plan {
  cost: number
  page?: Page
  /** Where that page starts. */
  from: number
}

/**
 * @param sections without dividers, in order
 * @returns the pages in order; every atom is on exactly one
 */
export function paginate(sections: readonly FilledSection[], heights: Heights): Page[] {
  const run = runOf(sections, heights)
  const best: Plan[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= run.atoms.length; to++) best[to] = cheapest(run, best, to)
  const pages: Page[] = []
  for (let to = run.atoms.length; to > 0; to = best[to]?.from ?? 0) pages.unshift(best[to]?.page as Page)
  return pages
}

/** @param best plans up to each atom before */
function cheapest(run: Run, best: readonly Plan[], to: number): Plan {
  let found: Plan = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
  const steps = new Map<Layout, Step>()
  for (let from = to - 1; from >= 0; from--) {
    const candidate = candidateOf(run, from, to)
    if (candidate === 'never') break
    if (candidate === 'not from here') continue
    const fitting = layOut(run, candidate, steps)
    if (fitting.length === 0 && from < to - 1) break
    for (const page of fitting.length > 0 ? fitting : [overfull(run, candidate)]) {
      // A slide that holds more is no less dense.
      steps.set(page.layout.name, page.step)
      const cost = (best[from]?.cost ?? 0) + pageCost(run, candidate, page)
      if (cost < found.cost) found = { cost, page, from }
    }
  }
  return found
}
