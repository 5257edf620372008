// In: a talk and what is known of its pictures. Out: the slides of its deck, as data.
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Metrics } from '../model/metrics.ts'
import type { DeckPlan, Headmatter, Pictures, Slide } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'
import { DEFAULT_METRICS } from '../ruler/metrics.ts'
import { createRuler, type Ruler } from '../ruler/ruler.ts'
import { agendaSlides } from './agenda/agenda-slides.ts'
import { CAN_LEAD } from './atoms.ts'
import { emptySlide } from './empty-slide.ts'
import type { Page } from './pages/lay-out.ts'
import { galleryColumns } from './pages/layouts/gallery-columns.ts'
import { paginate } from './pages/paginate.ts'
import { type FilledSection, fillSections } from './sections/fill-sections.ts'
import { roomOf } from './sections/room.ts'
import { type Section, sectionsOf } from './sections/sections.ts'

/** @param metrics of the deck's theme */
export function planDeck(talk: Talk, pictures: Pictures, metrics: Metrics = DEFAULT_METRICS): DeckPlan {
  const ruler = createRuler(metrics, talk.lang)
  const { lede, rest } = takeLede(talk, ruler)
  const slides = [
    cover(talk, lede),
    ...contentSlides(talk, rest, pictures, ruler),
    ...agendaSlides(talk, ruler),
    ...contentSlides(talk, talk.closing, pictures, ruler),
  ]
  return { headmatter: headmatterOf(talk), slides }
}

/**
 * On the cover stand lines with the talk's slides and recordings, or a short paragraph that is all a talk says before
 * its first heading, not on a slide of their own.
 */
function takeLede(talk: Talk, ruler: Ruler): { lede: Paragraph[]; rest: RootContent[] } {
  const { links, content } = talk
  if (links.length > 0) {
    return fitsCover(talk, links, ruler)
      ? { lede: links, rest: content }
      : { lede: [], rest: [...links, ...content] }
  }
  const [first, second] = content
  const alone = first?.type === 'paragraph' && second?.type === 'heading' && !CAN_LEAD.test(textOf(first))
  const shown =
    alone &&
    fitsCover(talk, [first], ruler) &&
    first.children.every(({ type }) => type !== 'image' && type !== 'html')
  return shown ? { lede: [first], rest: content.slice(1) } : { lede: [], rest: content }
}

/** Below a title of more lines, at the smaller of its usual sizes, a cover has no room for anything. */
const COVER_TITLE = { text: 40, lines: 3 }

function fitsCover(
  { title }: Talk,
  paragraphs: readonly Paragraph[],
  { metrics, lines: linesOf }: Ruler,
): boolean {
  const { width, lines } = metrics.lede
  if (linesOf(title, COVER_TITLE.text, width, 'title') > COVER_TITLE.lines) return false
  const needed = paragraphs.map((each) => linesOf(textOf(each), metrics.steps.normal.text, width))
  return needed.reduce((total, each) => total + each, 0) <= lines
}

function headmatterOf(talk: Talk): Headmatter {
  const { event, date, author, speaker, tags, theme } = talk.frontMatter
  const said = talk.speaker ?? speaker ?? author
  return {
    theme: theme ?? 'default',
    addons: ['reprise'],
    title: talk.title,
    ...(event === undefined || event === talk.title ? {} : { event }),
    ...(talk.part === undefined ? {} : { part: talk.part }),
    ...(talk.number === undefined ? {} : { number: talk.number }),
    ...(said === undefined ? {} : { author: said }),
    ...(date === undefined ? {} : { date }),
    ...(talk.time === undefined ? {} : { time: talk.time }),
    ...(talk.room === undefined ? {} : { room: talk.room }),
    ...(talk.kind === 'talk' ? { duration: `${talk.minutes}min` } : {}),
    ...(tags === undefined ? {} : { keywords: tags.join(', ') }),
    lang: talk.lang,
  }
}

function cover(talk: Talk, lede: Paragraph[]): Slide {
  const title: PhrasingContent = { type: 'text', value: talk.title }
  return {
    ...emptySlide,
    layout: 'cover',
    blocks: lede,
    title: talk.url === undefined ? [title] : [{ type: 'link', url: talk.url, children: [title] }],
    note: [
      ...talk.stray.map((value): BlockContent => ({ type: 'code', lang: 'yaml', value })),
      ...talk.asNoted,
    ],
    reason: 'the cover',
  }
}

function contentSlides(
  talk: Talk,
  content: readonly RootContent[],
  pictures: Pictures,
  ruler: Ruler,
): Slide[] {
  const isTooLong = (list: List) =>
    ruler.height([list], 'default', 'dense') > ruler.metrics.height * OUTLINE_FROM
  const sections = sectionsOf([{ type: 'text', value: talk.title }], content, isTooLong)
  const filled = fillSections(sections, (section) => ({
    lang: talk.lang,
    prose: talk.frontMatter.prose ?? 'bullets',
    pictures,
    ruler,
    room: roomOf(section, ruler).column,
  }))
  return numbered(withoutNeedlessDividers(runsOf(filled).flatMap((run) => runSlides(run, ruler))))
}

/** Share of a slide up to which a nested list stays one. */
const OUTLINE_FROM = 0.6

/** A planned slide with the section that it is named after. */
interface Owned {
  slide: Slide
  owner: Section
}

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

function runSlides(run: readonly FilledSection[], ruler: Ruler): Owned[] {
  const [first] = run
  if (!first?.divider)
    return paginate(run, ruler).map((page) => ({
      slide: pageSlide(page, ruler.metrics.width),
      owner: page.owner,
    }))
  const { title, breadcrumb } = first.section
  const reason = 'a section starts'
  return [
    {
      slide: { ...emptySlide, layout: 'section', title, breadcrumb, note: first.note, reason },
      owner: first.section,
    },
  ]
}

function pageSlide({ owner, layout, step, atoms, blocks, height, room, reason }: Page, width: number): Slide {
  const pictures = atoms.flatMap(({ picture }) => picture ?? [])
  return {
    layout,
    title: owner.title,
    breadcrumb: owner.breadcrumb,
    step,
    blocks,
    pictures: pictures.map(({ src, caption }) => ({ src, caption })),
    ...(layout === 'gallery' ? { columns: galleryColumns(pictures, { width, height: room }) } : {}),
    note: atoms.flatMap(({ note }) => note),
    height: Math.round(height),
    room: Math.round(room),
    reason,
  }
}

/** Slides that a section must have below it to be worth a slide for its title. Fewer are named by their breadcrumb. */
const FEWEST_BELOW = 3

function isNeedless(below: number): boolean {
  return below > 0 && below < FEWEST_BELOW
}

function withoutNeedlessDividers(slides: readonly Owned[]): Owned[] {
  const result: Owned[] = []
  let notes: BlockContent[] = []
  for (const [index, owned] of slides.entries()) {
    const { slide, owner } = owned
    if (slide.layout === 'section' && isNeedless(slidesBelow(slides, index, owner))) {
      notes = [...notes, ...slide.note]
      continue
    }
    result.push({ owner, slide: notes.length > 0 ? { ...slide, note: [...notes, ...slide.note] } : slide })
    notes = []
  }
  return result
}

function slidesBelow(slides: readonly Owned[], index: number, section: Section): number {
  let end = index + 1
  while (end < slides.length && isWithin(slides[end]?.owner, section)) end++
  return end - index - 1
}

function isWithin(section: Section | undefined, around: Section): boolean {
  return section !== undefined && (section === around || isWithin(section.parent, around))
}

/** Slides of one title in a row say which part they are. */
function numbered(slides: readonly Owned[]): Slide[] {
  return slides.map(({ slide, owner }, index) => {
    if (slide.layout === 'section') return slide
    const same = (other: Owned | undefined) => other?.owner === owner && other.slide.layout !== 'section'
    let from = index
    while (same(slides[from - 1])) from--
    let to = index
    while (same(slides[to + 1])) to++
    return from === to ? slide : { ...slide, part: { no: index - from + 1, of: to - from + 1 } }
  })
}
