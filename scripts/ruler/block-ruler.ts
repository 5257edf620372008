import type { Blockquote, Code, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FontUse, Frame, Metrics, Scale, Script } from '../model/metrics.ts'
import { codeRows } from './code-rows.ts'
import { countLines, widthOf } from './letters/count-lines.ts'
import type { Pieces } from './letters/piece-writer.ts'
import { piecesOf } from './letters/pieces.ts'
import { mathSize } from './math-size.ts'
import { columnsOf, leastWidths, longestWord, shareOut } from './table-columns.ts'

/** px; `max-height` of a picture in text, in the addon's styles/base.css. */
const TALLEST_PICTURE = 360

/** Heights of blocks in the type of one theme and script. */
export class BlockRuler {
  readonly #metrics: Metrics
  readonly #script: Script
  /** By width and step. */
  readonly #heights = new Map<number, WeakMap<RootContent, number>>()
  readonly #pieces = new WeakMap<object, Pieces>()
  readonly #words = new WeakMap<object, { most: number; word: number }>()

  constructor(metrics: Metrics, script: Script) {
    this.#metrics = metrics
    this.#script = script
  }

  stack(blocks: readonly RootContent[], width: number, scale: Scale): number {
    let total = 0
    for (const [index, block] of blocks.entries()) {
      if (index > 0) total += gapBetween(blocks[index - 1] as RootContent, block, scale)
      total += this.#height(block, width, scale)
    }
    return total
  }

  gap(above: RootContent, below: RootContent, scale: Scale): number {
    return gapBetween(above, below, scale)
  }

  codeRows(line: string, width: number, { code }: Scale): number {
    return codeRows(line, (width - 2 * code.padding.x) / code.text, this.#metrics, this.#script)
  }

  /** A plan asks for the same blocks again and again, in other company. */
  #height(block: RootContent, width: number, scale: Scale): number {
    // What is put together anew for each company; its parts are known.
    if (block.type === 'list') return this.#list(block, width, scale)
    // No two steps of a theme have text of the same size and line height.
    const key = width * 10_000 + scale.text * 100 + scale.line
    const heights = this.#heights.get(key) ?? new WeakMap<RootContent, number>()
    this.#heights.set(key, heights)
    const known = heights.get(block)
    if (known !== undefined) return known
    const height = this.#measure(block, width, scale)
    heights.set(block, height)
    return height
  }

  #measure(block: RootContent, width: number, scale: Scale): number {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block, width, scale)
      case 'heading': {
        const { text, line } = headingOf(block.depth, scale)
        return this.#lines(block, block.children, 'heading', width / text) * line
      }
      case 'list':
        return this.#list(block, width, scale)
      case 'listItem':
        return this.#item(block, width, scale)
      case 'code':
        return this.#code(block, width, scale)
      case 'table':
        return this.#table(block, width, scale)
      case 'blockquote':
        return this.#quote(block, width, scale)
      default:
        return (block.type as string) === 'math' ? this.#math(textOf(block), scale) : 0
    }
  }

  #lines(node: object, children: readonly PhrasingContent[], use: FontUse, room: number): number {
    return countLines(this.#piecesOf(node, children, use), room)
  }

  #piecesOf(node: object, children: readonly PhrasingContent[], use: FontUse): Pieces {
    let pieces = this.#pieces.get(node)
    if (!pieces) {
      pieces = piecesOf(children, { metrics: this.#metrics, script: this.#script, use })
      this.#pieces.set(node, pieces)
    }
    return pieces
  }

  #paragraph(paragraph: Paragraph, width: number, scale: Scale): number {
    if (isPictures(paragraph)) return TALLEST_PICTURE
    const lines = this.#lines(paragraph, paragraph.children, 'text', width / scale.text)
    return lines * scale.line + tallMath(paragraph, scale)
  }

  #list(list: List, width: number, scale: Scale): number {
    let total = -scale.itemGap
    for (const item of list.children) total += this.#height(item, width - scale.indent, scale) + scale.itemGap
    return total
  }

  #item(item: ListItem, width: number, scale: Scale): number {
    let total = -scale.itemGap
    for (const block of item.children) total += this.#height(block, width, scale) + scale.itemGap
    return Math.max(scale.line, total)
  }

  #code({ value }: Code, width: number, scale: Scale): number {
    const { line, padding } = scale.code
    let rows = 0
    for (const each of value.split('\n')) rows += this.codeRows(each, width, scale)
    return rows * line + 2 * padding.y
  }

  #quote(quote: Blockquote, width: number, scale: Scale): number {
    const frame = frameOf(quote, scale)
    const inner = width - frame.width
    return this.stack(quote.children, inner, scale) + this.#alertTitle(quote, inner, scale) + frame.height
  }

  /** What a title of its own takes of an alert beyond its one line. */
  #alertTitle({ data }: Blockquote, width: number, scale: Scale): number {
    if (!data?.title) return 0
    const setting = { metrics: this.#metrics, script: this.#script, use: 'bold' as const }
    const pieces = piecesOf([{ type: 'text', value: data.title }], setting)
    return (countLines(pieces, width / scale.text - ALERT_SIGN) - 1) * scale.line
  }

  #table(table: Table, width: number, scale: Scale): number {
    const widths = this.#columnWidths(table, width, scale)
    const { text, line, row: rowPadding, header } = scale.table
    return table.children.reduce((total, row, index) => {
      const use = index === 0 ? 'headerCell' : 'cell'
      const lines = row.children.map((cell, column) =>
        this.#lines(cell, cell.children, use, (widths[column] as number) / text),
      )
      return total + Math.max(1, ...lines) * line + (index === 0 ? header : rowPadding)
    }, 0)
  }

  /** Of the text in each column. */
  #columnWidths(table: Table, width: number, scale: Scale): number[] {
    const { text } = scale.table
    const columns = columnsOf(table)
    const cell = columns.length >= NARROW_FROM ? scale.table.narrowCell : scale.table.cell
    const padding = (index: number) => (index === 0 ? 0 : cell) + (index === columns.length - 1 ? 0 : cell)
    const needs = columns.map((cells) => this.#needsOf(cells))
    const least = leastWidths(
      needs.map(({ word }) => word),
      { text, cell, width },
    )
    const widths = shareOut(
      needs.map(({ most }, index) => {
        const asked = least[index] as number
        return { least: asked, most: Math.max(asked, most * text + padding(index)) }
      }),
      width,
    )
    return widths.map((each, index) => Math.max(text, each - padding(index)))
  }

  /** The widest cell, as a share of the font size, and the longest word, in characters. */
  #needsOf(cells: ReturnType<typeof columnsOf>[number]): { most: number; word: number } {
    let [most, word] = [0, 1]
    for (const [index, cell] of cells.entries()) {
      if (!cell) continue
      let needs = this.#words.get(cell)
      if (!needs) {
        const pieces = this.#piecesOf(cell, cell.children, index === 0 ? 'headerCell' : 'cell')
        needs = { most: widthOf(pieces), word: longestWord(cell) }
        this.#words.set(cell, needs)
      }
      most = Math.max(most, needs.most)
      word = Math.max(word, needs.word)
    }
    return { most, word }
  }

  #math(tex: string, scale: Scale): number {
    const { heights } = mathSize(tex, true)
    return heights.reduce((total, height) => total + Math.max(scale.math, height * scale.text), 0)
  }
}

/** From so many columns on a table's cells have less padding: the addon's styles/tables.css. */
const NARROW_FROM = 7

/** An alert around a quote is written as a quote that begins with a bold line. */
function frameOf(quote: Blockquote, scale: Scale): Frame {
  if (!isAlert(quote)) return scale.quote
  if (!quote.children.some(({ type }) => type === 'blockquote')) return scale.alert
  return { width: scale.quote.width, height: scale.quote.height + scale.line + scale.gap }
}

/** em of the sign before an alert's title. */
const ALERT_SIGN = 1.6

/** Formulas in a line that are taller than the line; taken to stand on a line each. */
function tallMath({ children }: Paragraph, scale: Scale): number {
  return children.reduce((total, node) => {
    if ((node.type as string) !== 'inlineMath') return total
    const [height = 0] = mathSize(textOf(node), false).heights
    return total + Math.max(0, height * scale.text - scale.line * ROOM_FOR_MATH)
  }, 0)
}

/** Share of a line's height that a formula may take before the line grows. */
const ROOM_FOR_MATH = 0.85

function headingOf(depth: number, { headings }: Scale) {
  return depth <= 2 ? headings[2] : depth === 3 ? headings[3] : headings[4]
}

function isPictures({ children }: Paragraph): boolean {
  return children.some(({ type }) => type === 'image') && children.every(isPictureOrSpace)
}

function isPictureOrSpace(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'text' && node.value.trim() === '')
}

function isAlert(quote: Blockquote): boolean {
  return quote.data?.alert !== undefined
}

function gapBetween(above: RootContent, below: RootContent, { gap, gaps }: Scale): number {
  return gaps[`${kindOf(above)}+${kindOf(below)}`] ?? gap
}

function kindOf(block: RootContent): string {
  if (block.type === 'heading') return `heading${Math.min(4, Math.max(2, block.depth))}`
  if (block.type === 'blockquote') return isAlert(block) ? 'alert' : 'quote'
  return block.type === 'paragraph' && isPictures(block) ? 'picture' : block.type
}
