import type { BlockContent, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { displayColumns } from '../../text/display-columns.ts'
import { pointList } from '../point-list.ts'

/** So many short lines of one form in a row are a list. */
const FEWEST = 3
/** Columns of a line: one line of a slide. */
const MOST_COLUMNS = 66

/**
 * Lines that are paragraphs of their own, or stand one below the other in one, and that nobody marked as a list:
 *
 *     databus（基于 Kafka）
 *
 *     canal（订阅 binlog）
 *
 *     cache（一致性哈希）
 */
export function unmarkedLists(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (let at = 0; at < blocks.length; ) {
    const lines = runOf(blocks, at)
    if (lines.length >= FEWEST) result.push(listOf(lines))
    else result.push(blocks[at] as RootContent)
    at += lines.length >= FEWEST ? lines.length : 1
  }
  return result
}

function runOf(blocks: readonly RootContent[], from: number): Paragraph[] {
  const lines: Paragraph[] = []
  for (const block of blocks.slice(from)) {
    if (block.type !== 'paragraph' || !isLine(block)) break
    if (lines[0] && formOf(lines[0]) !== formOf(block)) break
    lines.push(block)
  }
  // The last one may introduce what follows it.
  const next = blocks[from + lines.length]
  return next && next.type !== 'paragraph' && next.type !== 'heading' ? lines.slice(0, -1) : lines
}

/** A line without the sign that ends a sentence or leads on. */
function isLine({ children }: Paragraph): boolean {
  if (children.some(({ type }) => type === 'image' || type === 'html' || type === 'break')) return false
  const text = textOf({ type: 'paragraph', children }).trim()
  return displayColumns(text) <= MOST_COLUMNS && /\p{L}/u.test(text) && !/[.。!！?？:：…]$/.test(text)
}

/** Lines of one form: quotations, terms with an explanation, or plain ones. */
function formOf(paragraph: Paragraph): string {
  const text = textOf(paragraph).trim()
  if (/^["“「«].*["”」»]$/.test(text)) return 'quotation'
  return /^\S.{0,24}?(?:[:：]|\s->?\s|\s–\s|→|（.+）$|\s\(.+\)$)/.test(text) ? 'term' : 'plain'
}

function listOf(lines: readonly Paragraph[]): BlockContent {
  const { data: _, ...list } = pointList(lines.map(({ children }) => children))
  return list
}
