// In: the groups of an agenda. Out: as few pages as hold them, all set alike. Linear in the number of items.
import type { AgendaItem } from '../../model/talk.ts'
import type { Ruler } from '../../ruler/ruler.ts'
import type { AgendaGroup } from './agenda-groups.ts'
import { AGENDA_GROUP, AGENDA_LOOKS, type AgendaLook } from './agenda-looks.ts'
import { agendaText, flowingText } from './agenda-text.ts'

export interface AgendaPage {
  look: AgendaLook
  groups: AgendaGroup[]
  /** px below the title. */
  height: number
}

/**
 * @param room px below the title of a page: of the only one, and of several, which may stand below a breadcrumb
 * @param lang of the event, BCP 47
 */
export function agendaPages(
  groups: readonly AgendaGroup[],
  { room, lang }: { room: { one: number; several: number }; lang: string },
  ruler: Ruler,
): AgendaPage[] {
  const heights = new ItemHeights(ruler, lang)
  const whole = setAlike([groups], room.one, heights, AGENDA_LOOKS)
  if (whole) return whole
  const densest = AGENDA_LOOKS.at(-1) as AgendaLook
  const pages = packed(groups, room.several, (page) => pageHeight(page, densest, heights))
  return (
    setAlike(pages, room.several, heights, AGENDA_LOOKS) ??
    pages.map((page) => asPage(page, densest, heights))
  )
}

/** All pages in the first of the looks in which every one of them fits. */
function setAlike(
  pages: readonly (readonly AgendaGroup[])[],
  room: number,
  heights: ItemHeights,
  looks: readonly AgendaLook[],
): AgendaPage[] | undefined {
  for (const look of looks) {
    const set = pages.map((page) => asPage(page, look, heights))
    if (set.every(({ height }) => height <= room)) return set
  }
  return undefined
}

function asPage(groups: readonly AgendaGroup[], look: AgendaLook, heights: ItemHeights): AgendaPage {
  return { look, groups: [...groups], height: pageHeight(groups, look, heights) }
}

type HeightOf = (page: readonly AgendaGroup[]) => number

/** Whole groups as far as they fit; a group that is too long for a page is cut into equal parts. */
function packed(groups: readonly AgendaGroup[], room: number, heightOf: HeightOf): AgendaGroup[][] {
  const pages: AgendaGroup[][] = []
  for (const group of groups) {
    const last = pages.at(-1)
    if (last && heightOf([...last, group]) <= room) last.push(group)
    else pages.push(...equalParts(group, room, heightOf).map((part) => [part]))
  }
  return pages
}

function equalParts(group: AgendaGroup, room: number, heightOf: HeightOf): AgendaGroup[] {
  const { items } = group
  // Fewer pages could not hold it, so that a long agenda is not tried with one page, two pages, three …
  for (let of = Math.max(1, Math.floor(heightOf([group]) / room)); of < items.length; of++) {
    const start = (index: number) => Math.round((index * items.length) / of)
    const parts = Array.from({ length: of }, (_, index) => ({
      ...group,
      items: items.slice(start(index), start(index + 1)),
    }))
    if (parts.every((part) => heightOf([part]) <= room)) return parts
  }
  return items.map((item) => ({ ...group, items: [item] }))
}

/** px of a page's taller column. */
function pageHeight(groups: readonly AgendaGroup[], look: AgendaLook, heights: ItemHeights): number {
  const columns = groups.map((group, index) => heights.ofGroup(group, look, index === 0))
  if (look.columns === 1) return sum(columns.flat())
  // The addon starts the second column with the second of two groups.
  return columns.length === 2 ? Math.max(...columns.map(sum)) : balanced(columns.flat())
}

/** Height of two columns as the browser balances them: the least in which the blocks fit, in their order. */
function balanced(blocks: readonly number[]): number {
  const total = sum(blocks)
  let left = 0
  let least = total
  for (const block of blocks) {
    left += block
    least = Math.min(least, Math.max(left, total - left))
  }
  return least
}

/** Heights of items and group names, measured once each for a look. */
class ItemHeights {
  readonly #ruler: Ruler
  readonly #lang: string
  readonly #known = new Map<AgendaLook, Map<AgendaItem, number>>()

  constructor(ruler: Ruler, lang: string) {
    this.#ruler = ruler
    this.#lang = lang
  }

  /** Blocks that a column is not broken in: the name stays with the first item. */
  ofGroup({ title, items }: AgendaGroup, look: AgendaLook, isFirst: boolean): number[] {
    const [first = 0, ...others] = items.map((item) => this.#ofItem(item, look))
    return [first + this.#above(title, look, isFirst), ...others]
  }

  #above(title: string | undefined, { width }: AgendaLook, isFirst: boolean): number {
    const { text, line, padding, between } = AGENDA_GROUP
    if (title === undefined) return isFirst ? 0 : between
    return this.#ruler.lines(title, text, width, 'bold') * line + padding
  }

  #ofItem(item: AgendaItem, look: AgendaLook): number {
    const known = this.#known.get(look) ?? new Map<AgendaItem, number>()
    this.#known.set(look, known)
    let height = known.get(item)
    if (height === undefined) {
      const { text, line, padding, width, lead, end } = look
      const words = agendaText(item, this.#lang)
      const room = width - (words.lead === undefined ? 0 : lead) - (words.minutes === undefined ? 0 : end)
      height = this.#ruler.lines(flowingText(words), text, room, 'bold') * line + padding
      known.set(item, height)
    }
    return height
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
