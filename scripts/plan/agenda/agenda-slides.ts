// In: an event. Out: the slides that list its talks, by day or track.
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import type { Slide } from '../../model/slide.ts'
import type { AgendaItem, Talk } from '../../model/talk.ts'
import type { Ruler } from '../../ruler/ruler.ts'
import { wordsOf } from '../../text/words.ts'
import { emptySlide } from '../empty-slide.ts'
import { type AgendaGroup, agendaGroups } from './agenda-groups.ts'
import { type AgendaPage, agendaPages } from './agenda-pages.ts'
import { agendaText } from './agenda-text.ts'

export function agendaSlides({ agenda, lang }: Talk, ruler: Ruler): Slide[] {
  if (agenda.length === 0) return []
  const word = wordsOf(lang).agenda
  const roomBelow = (breadcrumb: string[]) => ruler.metrics.height - ruler.head(word, breadcrumb)
  const room = { one: roomBelow([]), several: roomBelow([word]) }
  const pages = agendaPages(agendaGroups(agenda), { room, lang }, ruler)
  const titles = pages.map((page) => titleOf(page, pages.length))
  return pages.map((page, index): Slide => {
    const title = titles[index]
    const same = titles.flatMap((other, at) => (other === title ? [at] : []))
    return {
      ...emptySlide,
      layout: 'index',
      title: [text(title ?? word)],
      breadcrumb: title === undefined ? [] : [word],
      step: page.look.step,
      columns: page.look.columns,
      blocks: blocksOf(page, title !== undefined, lang),
      height: Math.round(page.height),
      room: Math.round(pages.length === 1 ? room.one : room.several),
      reason: index === 0 ? 'the agenda' : 'the slide before is full',
      ...(same.length > 1 ? { part: { no: same.indexOf(index) + 1, of: same.length } } : {}),
    }
  })
}

/** A slide that lists the talks of one day is named after it, where others list those of other days. */
function titleOf({ groups }: AgendaPage, pages: number): string | undefined {
  return pages > 1 && groups.length === 1 ? groups[0]?.title : undefined
}

function blocksOf({ groups }: AgendaPage, isTitled: boolean, lang: string): BlockContent[] {
  return groups.flatMap((group) => [
    ...(group.title === undefined || isTitled ? [] : [heading(group.title)]),
    listOf(group, lang),
  ])
}

function heading(value: string): BlockContent {
  return { type: 'heading', depth: 2, children: [text(value)] }
}

function listOf({ items }: AgendaGroup, lang: string): List {
  const children = items.map((item) => itemOf(item, lang))
  return { type: 'list', ordered: false, spread: false, children }
}

function itemOf(item: AgendaItem, lang: string): ListItem {
  const { lead, number, title, details, highlight, minutes } = agendaText(item, lang)
  const children: PhrasingContent[] = []
  if (lead !== undefined) children.push({ type: 'strong', children: [text(lead)] }, text(' '))
  if (number !== undefined) children.push(text(`${number} `))
  children.push(
    item.name === undefined
      ? text(title)
      : { type: 'link', url: `./${item.name}.md`, children: [text(title)] },
  )
  if (details !== undefined) children.push(text(` — ${details}`))
  if (highlight) children.push(text(' '), { type: 'strong', children: [text('★')] })
  if (minutes !== undefined) children.push(text(' '), { type: 'emphasis', children: [text(minutes)] })
  return { type: 'listItem', children: [{ type: 'paragraph', children }] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
