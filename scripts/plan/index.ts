// In: a talk and what is known of its pictures. Out: the slides of its deck, as data.
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { DeckPlan, Headmatter, Pictures, Slide } from '../model/slide.ts'
import type { AgendaItem, Talk } from '../model/talk.ts'
import { atomsOf, CAN_LEAD } from './atoms.ts'
import { type Group, groupsOf } from './groups.ts'
import { headHeight } from './height.ts'
import { NORMAL, SLIDE } from './metrics.ts'
import { type Page, paginate } from './paginate.ts'
import { countLines } from './text-width.ts'

export function planDeck(talk: Talk, pictures: Pictures): DeckPlan {
  const { lede, rest } = takeLede(talk)
  const slides = [
    cover(talk, lede),
    ...contentSlides(talk, rest, pictures),
    ...agendaSlides(talk),
    ...contentSlides(talk, talk.closing, pictures),
  ]
  return { headmatter: headmatterOf(talk), slides }
}

/** A short paragraph that is all a talk says before its first heading stands on the cover, not on a slide of its own. */
function takeLede({ content }: Talk): { lede: Paragraph[]; rest: RootContent[] } {
  const [first, second] = content
  const alone = first?.type === 'paragraph' && second?.type === 'heading' && !CAN_LEAD.test(textOf(first))
  const { width, lines } = SLIDE.lede
  const fits = alone && countLines(textOf(first), NORMAL.text, width) <= lines
  const shown = fits && first.children.every(({ type }) => type !== 'image' && type !== 'html')
  return shown ? { lede: [first], rest: content.slice(1) } : { lede: [], rest: content }
}

function headmatterOf(talk: Talk): Headmatter {
  const { event, date, author, speaker, tags, theme } = talk.frontMatter
  const said = talk.speaker ?? speaker ?? author
  return {
    theme: theme ?? 'default',
    addons: ['reprise'],
    title: talk.title,
    ...(event === undefined || event === talk.title ? {} : { event }),
    ...(talk.number === undefined ? {} : { number: talk.number }),
    ...(said === undefined ? {} : { author: said }),
    ...(date === undefined ? {} : { date }),
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
    note: talk.stray.map((value): BlockContent => ({ type: 'code', lang: 'yaml', value })),
    reason: 'the cover',
  }
}

const emptySlide: Slide = {
  layout: 'default',
  title: [],
  breadcrumb: [],
  step: 'normal',
  blocks: [],
  note: [],
  height: 0,
  reason: '',
}

function contentSlides(talk: Talk, content: readonly RootContent[], pictures: Pictures): Slide[] {
  const groups = groupsOf([{ type: 'text', value: talk.title }], content)
  return groups.flatMap((group) => groupSlides(group, talk, pictures))
}

function groupSlides(group: Group, talk: Talk, pictures: Pictures): Slide[] {
  const { title, breadcrumb } = group
  if (group.section)
    return [{ ...emptySlide, layout: 'section', title, breadcrumb, reason: 'a section starts' }]
  const heading = `${textOf({ type: 'paragraph', children: title })} (2/2)`
  const room = {
    wide: SLIDE.height - headHeight(heading, breadcrumb, SLIDE.width),
    column: SLIDE.height - headHeight(heading, breadcrumb, SLIDE.columnWidth),
  }
  const { atoms, note } = atomsOf(group.blocks, { lang: talk.lang, pictures, room: room.column })
  // Nothing to show but something to say: a picture that is missing, a comment.
  if (atoms.length === 0)
    return note.length > 0 ? [{ ...emptySlide, layout: 'section', title, breadcrumb, note }] : []
  const pages = paginate(atoms, room)
  const slides = pages.map((page, index) => pageSlide(page, group, index, pages.length))
  if (slides[0]) slides[0].note.unshift(...note)
  return slides
}

function pageSlide(page: Page, { title, breadcrumb }: Group, index: number, of: number): Slide {
  const picture = page.atoms.find((atom) => atom.picture)?.picture
  return {
    layout: page.layout,
    title,
    breadcrumb,
    step: page.step,
    blocks: page.blocks,
    note: page.atoms.flatMap((atom) => atom.note),
    height: Math.round(page.height),
    reason: page.reason || (index === 0 ? 'a heading' : 'the slide before is full'),
    ...(of > 1 ? { part: { no: index + 1, of } } : {}),
    ...(picture ? { picture: { src: picture.src, caption: picture.caption } } : {}),
  }
}

const AGENDA: Readonly<Record<string, string>> = {
  zh: '议程',
  ja: 'プログラム',
  ko: '프로그램',
  de: 'Programm',
  fr: 'Programme',
}

function agendaSlides(talk: Talk): Slide[] {
  const title: PhrasingContent[] = [
    { type: 'text', value: talk.lang === 'zh-TW' ? '議程' : (AGENDA[talk.lang.slice(0, 2)] ?? 'Agenda') },
  ]
  const pages = agendaPages(talk.agenda)
  return pages.map(
    (items, index): Slide => ({
      ...emptySlide,
      layout: 'index',
      title,
      blocks: [agendaList(items)],
      reason: index === 0 ? 'the agenda' : 'the slide before is full',
      ...(pages.length > 1 ? { part: { no: index + 1, of: pages.length } } : {}),
    }),
  )
}

/** As few slides as hold the items, each with as many as the others. */
function agendaPages(items: readonly AgendaItem[]): AgendaItem[][] {
  for (let of = 1; of < items.length; of++) {
    const perPage = Math.ceil(items.length / of)
    const pages = Array.from({ length: of }, (_, index) =>
      items.slice(index * perPage, (index + 1) * perPage),
    )
    if (pages.every(agendaFits)) return pages
  }
  return items.map((item) => [item])
}

function agendaFits(items: readonly AgendaItem[]): boolean {
  const { most, one, two } = SLIDE.agenda
  const room = SLIDE.height - SLIDE.title.line - SLIDE.title.gap
  if (items.length <= most) return sum(itemHeights(items, one)) <= room
  const heights = itemHeights(items, two)
  const half = Math.ceil(heights.length / 2)
  // The browser balances the columns, so the taller half may take one item more.
  const tallest = Math.max(...heights)
  return [heights.slice(0, half), heights.slice(half)].every((column) => sum(column) + tallest <= room)
}

function itemHeights(items: readonly AgendaItem[], column: typeof SLIDE.agenda.one): number[] {
  const { text, line, padding, width } = column
  return items.map(({ title, speaker }) => {
    const shown = speaker === undefined ? `${title} ★` : `${title} — ${speaker} ★`
    return countLines(shown, text, width) * line + padding
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function agendaList(items: readonly AgendaItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items.map(agendaItem) }
}

function agendaItem({ number, title, speaker, name, highlight }: AgendaItem): ListItem {
  const children: PhrasingContent[] = []
  if (number !== undefined) children.push({ type: 'strong', children: [text(number)] }, text(' '))
  children.push({ type: 'link', url: `./${name}.md`, children: [text(title)] })
  if (speaker !== undefined) children.push(text(` — ${speaker}`))
  if (highlight) children.push(text(' ★'))
  return { type: 'listItem', children: [{ type: 'paragraph', children }] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
