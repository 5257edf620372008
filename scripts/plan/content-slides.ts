// In: what a talk says. Out: the slides that show it: its sections → their atoms → pages → slides.
import type { List, RootContent } from 'mdast'
import type { Pictures, Slide, Step } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'
import type { Heights } from './atoms/block-kind.ts'
import { dividerOf, withoutNeedlessDividers } from './dividers.ts'
import { named } from './named.ts'
import type { OwnedSlide } from './owned-slide.ts'
import { pageSlide } from './pages/page-slide.ts'
import { paginate } from './pages/paginate.ts'
import { type FilledSection, fillSections } from './sections/fill-sections.ts'
import { leadSections } from './sections/lead-sections.ts'
import { roomOf } from './sections/room.ts'
import { sectionsOf } from './sections/sections.ts'

/** @param content all of the talk's, or a part of it */
export function contentSlides(
  talk: Talk,
  content: readonly RootContent[],
  pictures: Pictures,
  heights: Heights,
): Slide[] {
  const { metrics } = heights.ruler
  const isTooLong = (list: List) =>
    heights.onSlide([list], 'default', 'dense') > metrics.height * OUTLINE_FROM
  const sections = sectionsOf([{ type: 'text', value: talk.title }], content, isTooLong).flatMap((section) =>
    leadSections(section, pictures, talk.lang),
  )
  const filled = fillSections(sections, (section) => ({
    lang: talk.lang,
    pictures,
    heights,
    room: roomOf(section, heights.ruler),
  }))
  const inSize = (base: Step) =>
    withoutNeedlessDividers(runsOf(filled).flatMap((run) => runSlides(run, heights, base)))
  return named(fewestSizes(inSize), talk.title, heights)
}

/** Share of a slide up to which a nested list stays one. */
const OUTLINE_FROM = 0.6

/** Dividers alone, and what stands between them. */
function runsOf(filled: readonly FilledSection[]): FilledSection[][] {
  const runs: FilledSection[][] = []
  for (const section of filled) {
    const last = runs.at(-1)
    if (section.divider || !last || last[0]?.divider) runs.push([section])
    else last.push(section)
  }
  return runs
}

/** One size for the text of a talk: the usual one, or a smaller one where that saves a fifth of the slides. */
function fewestSizes(inSize: (base: Step) => OwnedSlide[]): OwnedSlide[] {
  const usual = inSize('normal')
  if (usual.length < FEWEST_TO_SAVE) return usual
  const smaller = inSize('dense')
  return usual.length > smaller.length * WORTH_SMALLER ? smaller : usual
}

const FEWEST_TO_SAVE = 4
const WORTH_SMALLER = 1.25

function runSlides(run: readonly FilledSection[], heights: Heights, base: Step): OwnedSlide[] {
  const [first] = run
  if (first?.divider) return [dividerOf(first)]
  const { width } = heights.ruler.metrics
  return paginate(run, heights, base).map((page) => ({ slide: pageSlide(page, width), owner: page.owner }))
}
