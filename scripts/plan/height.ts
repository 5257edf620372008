// Estimated heights in px of mdast blocks on a slide, from the metrics of the addon.
import type { BlockContent, Code, List, ListItem, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Scale, SLIDE } from './metrics.ts'
import { countLines } from './text-width.ts'

/** JetBrains Mono: every character advances 0.6 em. */
const MONO = 0.6

/** Height of blocks one below the other, without the space below the last. */
export function heightOf(blocks: readonly BlockContent[], width: number, scale: Scale): number {
  const sum = blocks.reduce((total, block) => total + blockHeight(block, width, scale) + scale.gap, 0)
  return Math.max(0, sum - scale.gap)
}

function blockHeight(block: RootContent, width: number, scale: Scale): number {
  switch (block.type) {
    case 'paragraph':
      return textHeight(textOf(block), width, scale)
    case 'heading':
      return countLines(textOf(block), 24, width) * 34
    case 'list':
      return listHeight(block, width, scale)
    case 'code':
      return codeHeight(block, width, scale)
    case 'table':
      return tableHeight(block, width, scale)
    case 'blockquote':
      return (
        heightOf(block.children as BlockContent[], width - scale.quote.indent, scale) +
        2 * scale.quote.padding
      )
    default:
      return 0
  }
}

function textHeight(text: string, width: number, scale: Scale): number {
  return countLines(text, scale.text, width) * scale.line
}

export function listHeight(list: List, width: number, scale: Scale): number {
  const items = list.children.map((item) => itemHeight(item, width - scale.indent, scale))
  return items.reduce((total, height) => total + height + scale.itemGap, -scale.itemGap)
}

function itemHeight(item: ListItem, width: number, scale: Scale): number {
  const blocks = item.children.map((child) => blockHeight(child, width, scale))
  return Math.max(
    scale.line,
    blocks.reduce((total, height) => total + height + scale.itemGap, -scale.itemGap),
  )
}

export function codeHeight(code: Code, width: number, scale: Scale): number {
  const { text, line, padding } = scale.code
  return countLines(code.value, text, width - 2 * padding.x, MONO) * line + 2 * padding.y
}

export function tableHeight(table: Table, width: number, scale: Scale): number {
  const columns = columnWidths(table, width, scale)
  return table.children.reduce((total, row) => {
    const lines = row.children.map((cell, column) =>
      countLines(textOf(cell), scale.table.text, Math.max(scale.table.text, columns[column] ?? 0)),
    )
    return total + Math.max(1, ...lines) * scale.table.line + 2 * scale.table.cell.y + 1
  }, 0)
}

/** A table as wide as the slide: columns share it by the width of their longest cell, as `table-layout: auto` does. */
function columnWidths(table: Table, width: number, scale: Scale): number[] {
  const count = Math.max(1, ...table.children.map((row) => row.children.length))
  const longest = Array.from({ length: count }, (_, column) =>
    Math.max(4, ...table.children.map((row) => textWidth(textOf(row.children[column] ?? row)))),
  )
  const room = width - count * 2 * scale.table.cell.x
  const all = longest.reduce((sum, each) => sum + each, 0)
  return longest.map((each) => (room * each) / all)
}

function textWidth(text: string): number {
  let em = 0
  for (const char of text) em += char.charCodeAt(0) > 0x2e80 ? 1 : 0.56
  return Math.min(em, 60)
}

/** Height that a slide's title and breadcrumb take, with the space below them. */
export function headHeight(title: string, breadcrumb: readonly string[], width: number): number {
  const crumbs = breadcrumb.length > 0 ? SLIDE.breadcrumb.line + SLIDE.breadcrumb.gap : 0
  if (title === '') return crumbs
  return crumbs + countLines(title, SLIDE.title.text * 1.06, width) * SLIDE.title.line + SLIDE.title.gap
}
