// In: what a slide might hold. Out: the slide, in each layout that is for it and in which it fits.
import type { Layout, Step } from '../../model/slide.ts'
import { STEPS } from '../../ruler/metrics.ts'
import { FILL } from '../../ruler/ruler.ts'
import { roomOf } from '../sections/room.ts'
import type { Candidate, Run } from './candidates.ts'
import { type Content, contentOf } from './content.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { LayoutEntry } from './layouts/layout-entry.ts'
import { text } from './layouts/text.ts'
import type { Page } from './page.ts'
import { reasonOf } from './reason.ts'

/** The step to begin with in a layout, where it is not the first. */
export type FirstSteps = ReadonlyMap<Layout, Step>

/** @returns no page where nothing holds all of it */
export function layOut(run: Run, candidate: Candidate, firstSteps: FirstSteps): Page[] {
  const content = contentOf(run, candidate)
  const pages: Page[] = []
  for (const layout of LAYOUTS) {
    const page = layout.takes(content) ? pageIn(layout, content, { run, candidate, firstSteps }) : undefined
    if (page) pages.push(page)
  }
  return pages
}

/** @returns the page in the first step in which it fits */
function pageIn(
  layout: LayoutEntry,
  content: Content,
  { run, candidate, firstSteps }: { run: Run; candidate: Candidate; firstSteps: FirstSteps },
): Page | undefined {
  const { owner } = candidate
  const room = roomOf(owner, run.heights.ruler)[layout.column]
  const from = STEPS.indexOf(firstSteps.get(layout.name) ?? 'normal')
  for (const step of layout.steps(content)) {
    if (STEPS.indexOf(step) < from) continue
    const height = layout.height?.(content, step)
    if (height !== undefined && height > room * FILL) continue
    return { owner, layout, step, content, height: height ?? room, room, reason: reasonOf(run, candidate) }
  }
  return undefined
}

/** One atom that no layout holds; `check` will name it. */
export function overfull(run: Run, candidate: Candidate): Page {
  const { owner } = candidate
  const content = contentOf(run, candidate)
  const height = text.height(content, 'compact')
  const room = roomOf(owner, run.heights.ruler)[text.column]
  const reason = 'too tall to be cut further'
  return { owner, layout: text, step: 'compact', content, height, room, reason }
}
