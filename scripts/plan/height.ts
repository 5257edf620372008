// Estimated heights in px of mdast blocks on a slide, from the metrics of the addon.
import type { BlockContent, Code, List, ListItem, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Scale, SLIDE } from './metrics.ts'
import { countLines, textWidth } from './text-width.ts'

/** JetBrains Mono: every character advances 0.6 em. */
const MONO = 0.6

/** Height of blocks one below the other, without the space below the last. */
export function heightOf(blocks: readonly BlockContent[], width: number, scale: Scale): number {
  const sum = blocks.reduce((total, block) => total + blockHeight(block, width, scale) + scale.gap, 0)
  return Math.max(0, sum - scale.gap)
}

/** A plan asks for the same pieces again and again, in other company. */
const known = new WeakMap<RootContent, Map<string, number>>()

function blockHeight(block: RootContent, width: number, scale: Scale): number {
  const heights = known.get(block) ?? new Map<string, number>()
  known.set(block, heights)
  const key = `${width} ${scale.text}`
  const height = heights.get(key) ?? measure(block, width, scale)
  heights.set(key, height)
  return height
}

function measure(block: RootContent, width: number, scale: Scale): number {
  switch (block.type) {
    case 'paragraph':
      return textHeight(textOf(block), width, scale)
    case 'heading':
      return countLines(textOf(block), 24, width) * 34
    case 'list':
      return listHeight(block, width, scale)
    case 'listItem':
      return itemHeight(block, width, scale)
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

function listHeight(list: List, width: number, scale: Scale): number {
  const items = list.children.map((item) => blockHeight(item, width - scale.indent, scale))
  return items.reduce((total, height) => total + height + scale.itemGap, -scale.itemGap)
}

function itemHeight(item: ListItem, width: number, scale: Scale): number {
  const blocks = item.children.map((child) => blockHeight(child, width, scale))
  return Math.max(
    scale.line,
    blocks.reduce((total, height) => total + height + scale.itemGap, -scale.itemGap),
  )
}

function codeHeight(code: Code, width: number, scale: Scale): number {
  const { text, line, padding } = scale.code
  return countLines(code.value, text, width - 2 * padding.x, MONO) * line + 2 * padding.y
}

/** Whether a line of the code is longer than its box. */
export function codeWraps(code: Code, width: number, scale: Scale): boolean {
  const { text, padding } = scale.code
  return code.value.split('\n').some((line) => countLines(line, text, width - 2 * padding.x, MONO) > 1)
}

function tableHeight(table: Table, width: number, scale: Scale): number {
  const columns = columnWidths(table, width, scale)
  return table.children.reduce((total, row) => {
    const lines = row.children.map((cell, column) =>
      countLines(textOf(cell), scale.table.text, Math.max(scale.table.text, columns[column] ?? 0)),
    )
    return total + Math.max(1, ...lines) * scale.table.line + 2 * scale.table.cell.y + 1
  }, 0)
}

/**
 * Widths of the text in each column, as `table-layout: auto` shares them out: every column gets its longest word, the
 * rest goes to columns by what they lack for their longest cell (CSS 2.2, 17.5.2.2).
 */
function columnWidths(table: Table, width: number, scale: Scale): number[] {
  const columns = columnsOf(table).map((texts) => ({
    least: Math.max(...texts.map((text) => longestWord(text) * scale.table.text)),
    most: Math.max(...texts.map((text) => textWidth(text) * scale.table.text)),
  }))
  const room = width - (columns.length * 2 - 2) * scale.table.cell.x
  const most = sum(columns.map((column) => column.most))
  if (most <= room) return columns.map((column) => column.most + 1)
  const least = sum(columns.map((column) => column.least))
  const share = least >= room ? 0 : (room - least) / (most - least)
  return columns.map((column) =>
    least >= room ? (room * column.least) / least : column.least + (column.most - column.least) * share,
  )
}

/** Texts of the cells, column by column. */
export function columnsOf(table: Table): string[][] {
  const count = Math.max(1, ...table.children.map((row) => row.children.length))
  return Array.from({ length: count }, (_, column) =>
    table.children.map((row) => {
      const cell = row.children[column]
      return cell ? textOf(cell) : ''
    }),
  )
}

function longestWord(text: string): number {
  return Math.max(1, ...text.split(/[\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef-]+/).map(textWidth))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** Height that a slide's title and breadcrumb take, with the space below them. */
export function headHeight(title: string, breadcrumb: readonly string[], width: number): number {
  const crumbs = breadcrumb.length > 0 ? SLIDE.breadcrumb.line + SLIDE.breadcrumb.gap : 0
  if (title === '') return crumbs
  return crumbs + countLines(title, SLIDE.title.text * 1.06, width) * SLIDE.title.line + SLIDE.title.gap
}
