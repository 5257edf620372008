// In: a talk and what is known of its pictures. Out: the slides of its deck, as data.
import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { DeckPlan, Headmatter, Pictures, Slide } from '../model/slide.ts'
import type { AgendaItem, Talk } from '../model/talk.ts'
import { atomsOf } from './atoms.ts'
import { type Group, groupsOf } from './groups.ts'
import { headHeight } from './height.ts'
import { SLIDE } from './metrics.ts'
import { type Page, paginate } from './paginate.ts'

export function planDeck(talk: Talk, pictures: Pictures): DeckPlan {
  const slides = [
    cover(talk),
    ...contentSlides(talk, talk.content, pictures),
    ...agendaSlides(talk),
    ...contentSlides(talk, talk.closing, pictures),
  ]
  return { headmatter: headmatterOf(talk), slides: slides.filter((slide) => slide !== undefined) }
}

function headmatterOf(talk: Talk): Headmatter {
  const { event, date, author, speaker, theme } = talk.frontMatter
  const said = talk.speaker ?? speaker ?? author
  return {
    theme: theme ?? 'default',
    addons: ['reprise'],
    title: talk.title,
    ...(event === undefined || event === talk.title ? {} : { event }),
    ...(talk.number === undefined ? {} : { number: talk.number }),
    ...(said === undefined ? {} : { author: said }),
    ...(date === undefined ? {} : { date }),
    lang: talk.lang,
  }
}

function cover(talk: Talk): Slide {
  const title: PhrasingContent = { type: 'text', value: talk.title }
  return {
    ...emptySlide,
    layout: 'cover',
    title: talk.url === undefined ? [title] : [{ type: 'link', url: talk.url, children: [title] }],
    note: talk.stray.map((value): BlockContent => ({ type: 'code', lang: 'yaml', value })),
    reason: 'the cover',
  }
}

const emptySlide: Slide = {
  layout: 'default',
  title: [],
  breadcrumb: [],
  dense: false,
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
    dense: page.dense,
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
  const of = Math.ceil(talk.agenda.length / SLIDE.agendaItems)
  const perSlide = Math.ceil(talk.agenda.length / of)
  return Array.from({ length: of }, (_, index): Slide => {
    const items = talk.agenda.slice(index * perSlide, (index + 1) * perSlide)
    return {
      ...emptySlide,
      layout: 'index',
      title,
      blocks: [agendaList(items)],
      reason: index === 0 ? 'the agenda' : 'the slide before is full',
      ...(of > 1 ? { part: { no: index + 1, of } } : {}),
    }
  })
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
