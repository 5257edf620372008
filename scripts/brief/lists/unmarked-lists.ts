import type { Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { displayColumns } from '../../text/display-columns.ts'
import { bulletList } from '../point-list.ts'

/** So many short lines of one form in a row are a list. */
const FEWEST = 3
/** Columns of a line: one line of a slide. */
const MOST_COLUMNS = 66
/** More than any slide holds; looking further from each line on would take time squared in a long text of short lines. */
const MOST_LINES = 40

/**
 * Lines that are paragraphs of their own and that nobody marked as a list; lines within one paragraph are such, once tidied:
 *
 *     databus（基于 Kafka）
 *
 *     config-service
 *
 *     canal（订阅 binlog）
 *
 *     cache（一致性哈希）
 */
export function unmarkedLists(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (let at = 0; at < blocks.length; ) {
    const lines = runOf(linesFrom(blocks, at))
    const items = lines.map(({ children }) => children)
    result.push(items.length > 0 ? bulletList(items) : (blocks[at] as RootContent))
    at += Math.max(1, items.length)
  }
  return result
}

function linesFrom(blocks: readonly RootContent[], from: number): Paragraph[] {
  const lines: Paragraph[] = []
  for (const block of blocks.slice(from, from + MOST_LINES)) {
    if (block.type !== 'paragraph' || !isLine(block)) break
    lines.push(block)
  }
  const next = blocks[from + lines.length]
  return next && SHOWS.has(next.type) ? lines.slice(0, -1) : lines
}

/** The line above one of these may introduce it. */
const SHOWS: ReadonlySet<string> = new Set(['list', 'code', 'table', 'blockquote', 'math', 'image'])

/** A line without the sign that ends a sentence or leads on. */
function isLine({ children }: Paragraph): boolean {
  if (children.some(({ type }) => type === 'image' || type === 'html' || type === 'break')) return false
  const text = textOf({ type: 'paragraph', children }).trim()
  return displayColumns(text) <= MOST_COLUMNS && /\p{L}/u.test(text) && !/[.。!！?？:：…]$/.test(text)
}

/** The lines from the first on that have its form, with at most one of another between them; none where they are too few. */
function runOf(lines: readonly Paragraph[]): Paragraph[] {
  const forms = lines.map(formOf)
  let [length, alike] = [0, 0]
  for (const [index, form] of forms.entries()) {
    if (form === forms[0]) [length, alike] = [index + 1, alike + 1]
    else if (index - alike > 0) break
  }
  return alike >= FEWEST ? lines.slice(0, length) : []
}

/** Marks between a term and its explanation: `name: what`, `a -> b`, `name – what`, `name（what）`. */
const TERM = /^\S.{0,24}?(?:(?<mark>[:：]|\s->?\s|\s[–—]\s|→)|(?<bracket>（.+）$|\s\(.+\)$))/

/** Lines of one form: quotations, terms by what stands between them and their explanation, or plain ones. */
function formOf(paragraph: Paragraph): string {
  const text = textOf(paragraph).trim()
  if (/^["“「«„].*["”」»“]$/.test(text)) return 'quotation'
  const { mark, bracket } = TERM.exec(text)?.groups ?? {}
  if (bracket) return 'bracket'
  return mark?.trim().replace('：', ':') ?? 'plain'
}
