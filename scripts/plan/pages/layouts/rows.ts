// Layouts for a list whose items are of one form: terms with their meaning, cards, steps, numbers. The markdown is a list; how
// tall its rows are: the addon's styles/patterns.css.
import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Step } from '../../../model/slide.ts'
import type { Ruler } from '../../../ruler/ruler.ts'
import { displayColumns } from '../../../text/display-columns.ts'
import { slicePhrasing } from '../../../text/slice-phrasing.ts'
import type { Content } from '../content.ts'
import type { Composed, LayoutEntry } from './layout-entry.ts'

const NORMAL: readonly Step[] = ['normal']

/** A term and what it means. */
interface Term {
  term: PhrasingContent[]
  meaning: PhrasingContent[]
}

/** `- **term** meaning`, three to six of them, in rows. */
export const terms: LayoutEntry = {
  name: 'terms',
  takes: (content) => termsIn(content, { items: [3, 6], term: 20, meaning: 110 }) !== undefined,
  steps: () => NORMAL,
  hasOwnSize: true,
  height(content, _step) {
    const rows = termsIn(content, { items: [3, 6], term: 20, meaning: 110 }) ?? []
    const padding = 2 * paddingOf(rows.length, [20, 16, 12, 9]) + HAIRLINE
    return sum(
      rows.map(({ term, meaning }) => {
        const { ruler } = content.heights
        const lines = Math.max(ruler.lines(term, 24, 240, 'bold'), ruler.lines(meaning, 24, 604))
        return lines * 36 + padding
      }),
    )
  },
  cost: () => -60,
  leastFill: 0.6,
  compose: (content) => asTerms(content, { items: [3, 6], term: 20, meaning: 110 }),
}

/** The same in boxes beside each other, where the meaning is a few words. */
export const cards: LayoutEntry = {
  name: 'cards',
  takes: (content) => termsIn(content, CARDS) !== undefined,
  steps: () => NORMAL,
  hasOwnSize: true,
  height: (content) => cardsHeight(termsIn(content, CARDS) ?? [], content.heights.ruler),
  cost: () => -50,
  leastFill: 0.6,
  compose: (content) => asTerms(content, CARDS),
}

const CARDS = { items: [2, 6], term: 24, meaning: 56 } satisfies TermLimits
const GAP = 20
const SIDES = 2 * 22 + 2

function cardsHeight(all: readonly Term[], ruler: Ruler): number {
  const columns = all.length === 2 || all.length === 4 ? 2 : 3
  const width = (ruler.width('default') - GAP * (columns - 1)) / columns - SIDES
  const least = all.length <= 3 ? 200 : 160
  const heights = all.map(({ term, meaning }) => {
    const words = ruler.lines(term, 24, width, 'bold') * 32 + 8 + ruler.lines(meaning, 20, width) * 30
    return Math.max(least, words + 2 * 20 + 2)
  })
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  )
  return sum(rows) + GAP * (rows.length - 1)
}

/** Three to six numbered items of a line or two. */
export const steps: LayoutEntry = {
  name: 'steps',
  takes: (content) => stepsIn(content) !== undefined,
  steps: () => NORMAL,
  hasOwnSize: true,
  height(content) {
    const items = stepsIn(content) ?? []
    const padding = 2 * paddingOf(items.length, [20, 17, 14, 10]) + HAIRLINE
    const { ruler } = content.heights
    return sum(
      items.map((each) => ruler.lines(each.children, 28, ruler.width('default') - 72) * 42 + padding),
    )
  },
  cost: () => -60,
  leastFill: 0.6,
}

/** `- **150+** top level commands`, three to five of them. */
export const facts: LayoutEntry = {
  name: 'facts',
  takes: (content) => factsIn(content) !== undefined,
  steps: () => NORMAL,
  hasOwnSize: true,
  height(content) {
    const items = factsIn(content) ?? []
    const padding = 2 * paddingOf(items.length, [16, 9, 3])
    return sum(items.map(({ meaning }) => content.heights.ruler.lines(meaning, 28, 564) * 40 + 24 + padding))
  },
  cost: () => -70,
  leastFill: 0.6,
  compose: (content) => listOfTerms(content, factsIn(content) ?? []),
}

const HAIRLINE = 1

/** @param paddings of a row, for three items and fewer, for four, and so on */
function paddingOf(items: number, paddings: readonly number[]): number {
  return paddings[Math.min(paddings.length, Math.max(3, items) - 2) - 1] as number
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** The items of the only list that the slide holds, where they are one paragraph each. */
function flatItems({
  isShared,
  pictures,
  atoms,
  blocks,
}: Content): { list: List; items: Paragraph[] } | undefined {
  if (isShared || pictures.length > 0 || atoms.length < 2 || atoms[0]?.block.type !== 'list') return undefined
  const [list, ...others] = blocks()
  if (list?.type !== 'list' || others.length > 0) return undefined
  const items = list.children.map(({ children, checked }: ListItem) =>
    children.length === 1 && children[0]?.type === 'paragraph' && typeof checked !== 'boolean'
      ? children[0]
      : undefined,
  )
  return items.every((item) => item !== undefined) ? { list, items } : undefined
}

interface TermLimits {
  items: [least: number, most: number]
  /** Columns. */
  term: number
  meaning: number
}

/** Share of the items that must be terms; the others are a meaning without one. */
function termsIn(content: Content, limits: TermLimits): Term[] | undefined {
  const flat = flatItems(content)
  const count = flat?.items.length ?? 0
  if (!flat || count < limits.items[0] || count > limits.items[1]) return undefined
  const all = flat.items.map(({ children }) => termOf(children))
  const fits = (each: Term | undefined): each is Term =>
    each !== undefined && columns(each.term) <= limits.term && columns(each.meaning) <= limits.meaning
  return all.every(fits) ? all : undefined
}

/** `接入服务：面向客户端`, `Raft - agrees on a log`, `**Raft** agrees`, `"Raft" → agrees`. */
const TERM = /^(.{1,40}?)(?:\s*[:：]\s*|\s+[-–—]\s+|\s*(?:→|->|=>)\s*)(?=\S)/u

function termOf(children: readonly PhrasingContent[]): Term | undefined {
  const [first, ...rest] = children
  if (first?.type === 'strong' && rest.length > 0) {
    const meaning = withoutSign(rest)
    return meaning.length > 0 && !/^\s*[,，.。;；]/.test(textOf({ type: 'paragraph', children: rest }))
      ? { term: first.children.map((each) => each), meaning }
      : undefined
  }
  const text = textOf({ type: 'paragraph', children: [...children] })
  const [whole, term] = TERM.exec(text) ?? []
  if (!whole || !term || /^https?$/i.test(term) || /[,，.。;；]/.test(term)) return undefined
  return { term: slicePhrasing(children, 0, term.length), meaning: slicePhrasing(children, whole.length) }
}

function withoutSign(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return [...children]
  const value = first.value.replace(/^\s*(?:[:：]|[-–—]\s|→|->|=>)?\s*/, '')
  return value === '' ? rest : [{ ...first, value }, ...rest]
}

function columns(children: readonly PhrasingContent[]): number {
  return displayColumns(textOf({ type: 'paragraph', children: [...children] }))
}

function asTerms(content: Content, limits: TermLimits): Composed {
  return listOfTerms(content, termsIn(content, limits) ?? [])
}

function listOfTerms(content: Content, all: readonly Term[]): Composed {
  const [list] = content.blocks()
  if (list?.type !== 'list') return {}
  const children = list.children.map((item, index): ListItem => {
    const { term, meaning } = all[index] as Term
    const words: PhrasingContent[] = [
      { type: 'strong', children: term },
      { type: 'text', value: ' ' },
      ...meaning,
    ]
    return { ...item, children: [{ type: 'paragraph', children: words }] }
  })
  return { blocks: [{ ...list, ordered: false, children }] }
}

const MOST_OF_STEP = 60

function stepsIn(content: Content): Paragraph[] | undefined {
  const flat = flatItems(content)
  if (!flat?.list.ordered || (flat.list.start ?? 1) !== 1) return undefined
  const isShort = ({ children }: Paragraph) => columns(children) <= MOST_OF_STEP
  return flat.items.length >= 3 && flat.items.length <= 6 && flat.items.every(isShort)
    ? flat.items
    : undefined
}

/** A number with what belongs to it at the start of an item: `150+ commands`, `90 % of calls`. */
const NUMBER =
  /^([~≈<>$€£¥+-]?\d[\d.,]*(?:\s?(?:%|‰|ms|s|[kKMGT]i?B|[kKM]|qps|倍|万|亿|億))?\+?)\s+(?=\S{2,}|\p{Script=Han})/u
const MOST_OF_NUMBER = 9

function factsIn(content: Content): Term[] | undefined {
  const flat = flatItems(content)
  if (!flat || flat.items.length < 3 || flat.items.length > 5 || flat.list.ordered) return undefined
  const all = flat.items.map(({ children }): Term | undefined => {
    const text = textOf({ type: 'paragraph', children })
    const [whole, number] = NUMBER.exec(text) ?? []
    if (!whole || !number || displayColumns(number) > MOST_OF_NUMBER || displayColumns(text) > 50)
      return undefined
    return { term: slicePhrasing(children, 0, number.length), meaning: slicePhrasing(children, whole.length) }
  })
  return all.every((each) => each !== undefined) ? all : undefined
}
