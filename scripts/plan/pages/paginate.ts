// Where slides break: the cheapest way to cut the atoms of a talk into slides, as Knuth and Plass cut a paragraph into
// lines ("Breaking Paragraphs into Lines", 1981). A slide is cut here.
import type { Step } from '../../model/slide.ts'
import type { Ruler } from '../../ruler/ruler.ts'
import type { FilledSection } from '../sections/fill-sections.ts'
import { candidateOf, runOf } from './candidates.ts'
import { layOut, overfull, type Page } from './lay-out.ts'
import { pageCost } from './page-cost.ts'

/**
 * @param sections without dividers, in order
 * @returns the pages in order; every atom is on exactly one
 */
export function paginate(sections: readonly FilledSection[], ruler: Ruler): Page[] {
  const run = runOf(sections, ruler)
  const best: { cost: number; page?: Page; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= run.atoms.length; to++) {
    let cheapest: (typeof best)[number] | undefined
    let step: Step = 'normal'
    for (let from = to - 1; from >= 0; from--) {
      const candidate = candidateOf(run, from, to)
      if (candidate === 'never') break
      if (candidate === 'not from here') continue
      const fitting = layOut(run, candidate, step)
      if (!fitting && from < to - 1) break
      const page = fitting ?? overfull(run, candidate)
      // A slide that holds more is no less dense.
      if (page.layout === 'default') step = page.step
      const cost = (best[from]?.cost ?? 0) + pageCost(run, candidate, page)
      if (!cheapest || cost < cheapest.cost) cheapest = { cost, page, from }
    }
    best[to] = cheapest as (typeof best)[number]
  }
  const pages: Page[] = []
  for (let to = run.atoms.length; to > 0; to = best[to]?.from ?? 0) pages.unshift(best[to]?.page as Page)
  return pages
}
