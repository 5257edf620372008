import type { Table, TableCell } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** What the columns of a table ask for, in px. */
export interface ColumnNeeds {
  /** The widest cell on one line, padding included. */
  most: number
  /** What it gets in any case. */
  least: number
}

/**
 * Widths of columns as `table-layout: auto` shares them out (CSS 2.2, 17.5.2.2): each gets what it needs at least, the
 * rest goes to columns by what they lack for their widest cell.
 * @param room px that the table may take
 */
export function shareOut(columns: readonly ColumnNeeds[], room: number): number[] {
  const most = sum(columns.map((column) => column.most))
  if (most <= room) return columns.map((column) => column.most)
  const least = sum(columns.map((column) => column.least))
  if (least >= room) return columns.map((column) => (column.least * room) / least)
  const share = (room - least) / (most - least)
  return columns.map((column) => column.least + (column.most - column.least) * share)
}

/** Longer words than this may break, in characters. This and what follows: the addon's vite/table-words.ts. */
const LONGEST = 14
const FEWEST_WIDE = 4
const WIDE_LETTER = 1.7
const PADDING = 3
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/gu
/** em for each character of a column's longest word: the addon's styles/tables.css. */
const WORD_LETTER = 0.6

/**
 * The least widths of columns: room for the longest word, unless that is more than the column's share of the slide.
 * @param words of each column, in characters: see `longestWord`
 */
export function leastWidths(
  words: readonly number[],
  { text, cell, width }: { text: number; cell: number; width: number },
): number[] {
  const all = sum(words.map((word) => word + PADDING))
  return words.map((word) => Math.min(word * WORD_LETTER * text + 2 * cell, ((word + PADDING) / all) * width))
}

/** Characters of a cell's longest word, a Chinese character counted as almost two. */
export function longestWord(cell: TableCell): number {
  const words = textOf(cell)
    .split(/[\s/-]+/)
    .map(lettersOf)
  return Math.min(LONGEST, Math.max(1, ...words))
}

function lettersOf(word: string): number {
  const wide = word.match(WIDE)?.length ?? 0
  if (wide === 0) return word.length
  const narrow = word.split(WIDE).map((part) => part.length)
  return Math.max(Math.min(wide, FEWEST_WIDE) * WIDE_LETTER, ...narrow)
}

/** Cells of a table, column by column; a short row has fewer. */
export function columnsOf({ children: rows }: Table): (TableCell | undefined)[][] {
  const count = Math.max(1, ...rows.map((row) => row.children.length))
  return Array.from({ length: count }, (_, column) => rows.map((row) => row.children[column]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
