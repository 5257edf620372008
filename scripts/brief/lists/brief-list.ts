import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { sentencesOf } from '../../text/sentences-of.ts'
import { pointOf } from '../point/point.ts'
import { lengthOf } from '../point/point-length.ts'
import { rankOf } from '../rank.ts'

/** Times the length of a point that an item may have as it stands: two lines. */
const TWO_LINES = 1.7

/** A list whose items are no longer than two lines each, where their sentences let them. */
export function briefList(list: List, lang: string): List {
  return { ...list, children: list.children.map((item) => briefItem(item, lang)) }
}

function briefItem(item: ListItem, lang: string): ListItem {
  const [first, ...rest] = item.children
  if (!first) return item
  const below = rest.map((block) => (block.type === 'list' ? briefList(block, lang) : block))
  const point = first.type === 'paragraph' ? shortened(first, lang) : undefined
  const children: (BlockContent | DefinitionContent)[] = [point ?? first, ...below]
  return point
    ? { ...item, children, data: { ...item.data, spoken: [first as Paragraph] } }
    : { ...item, children }
}

/** @returns undefined where the item is short, or where nothing of it may go */
function shortened(paragraph: Paragraph, lang: string): Paragraph | undefined {
  if (lengthOf(textOf(paragraph)) <= 1) return undefined
  const sentences = sentencesOf(paragraph.children, lang)
  const told =
    sentences.length > 1 && lengthOf(textOf(paragraph)) > TWO_LINES
      ? [mostTelling(sentences, lang)]
      : sentences
  if (told.length > 1) return undefined
  const children = pointOf(told[0] ?? paragraph.children, lang)
  const point: Paragraph = { type: 'paragraph', children }
  return bare(textOf(point)) === bare(textOf(paragraph)) ? undefined : point
}

function mostTelling(sentences: readonly Paragraph['children'][], lang: string): Paragraph['children'] {
  const ranks = sentences.map((children, index) =>
    rankOf(children, { lang, terms: new Set(), isFirst: index === 0 }),
  )
  return sentences[ranks.indexOf(Math.max(...ranks))] as Paragraph['children']
}

function bare(text: string): string {
  return text.replace(/[\s.。．]+$/, '').trim()
}
