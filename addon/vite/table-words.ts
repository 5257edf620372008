import type MarkdownExit from 'markdown-exit'

type Core = Parameters<Parameters<MarkdownExit['core']['ruler']['push']>[1]>[0]
type Token = Core['tokens'][number]

/** Longer words than this may break, in characters; otherwise one address would starve the other columns. */
const LONGEST = 14
/** Chinese and Japanese break anywhere, but columns of one character look wrong. */
const FEWEST_WIDE = 4
/** A figure, maybe with a sign before it and a unit behind: `~1,200`, `¥3.5 万`, `12 ms`, `99.9%`, `3×`. */
const FIGURE = /^[~≈<>≤≥+−-]?\s*[$€£¥]?\d[\d.,_ ]*\s*(?:%|‰|×|\p{L}{1,3}(?:\/\p{L}{1,3})?)?\+?$/u
/** Room for a cell's padding, in characters. */
const PADDING = 3
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/gu

/**
 * Aligns columns of figures at their ends where the author says nothing, and
 * writes each table column's longest word into its header cell, as `--word` (in
 * characters) and `--share` (of the table's width), for styles/tables.css.
 *
 * CSS alone can either break words anywhere, and then a column of names next
 * to one of sentences reads "Deploym-ent", or never, and then a table of nine
 * columns is wider than the slide.
 */
export function tableWords(md: MarkdownExit) {
  md.core.ruler.push('reprise_table_words', ({ tokens }: Core) => {
    let words: number[] = []
    let headers: Token[] = []
    let cells: Cell[][] = []
    let column = 0
    tokens.forEach((token, index) => {
      if (token.type === 'table_open') [words, headers, cells] = [[], [], []]
      if (token.type === 'tr_open') column = 0
      if (token.type === 'th_open') headers.push(token)
      if (token.type === 'th_open' || token.type === 'td_open') {
        cells[column] = [...(cells[column] ?? []), { token, text: textOf(tokens[index + 1]) }]
        words[column] = Math.max(words[column] ?? 1, longestWord(tokens[index + 1]))
        column += 1
      }
      if (token.type !== 'table_close') return
      describe(headers, words)
      for (const column of cells) if (areFigures(column)) alignEnds(column)
    })
  })
}

/** The start of a cell, and what it says. */
interface Cell {
  token: Token
  text: string
}

/** A column's cells, the header first. */
function areFigures([, ...cells]: readonly Cell[]): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter(Boolean)
  return texts.length > 0 && texts.every((text) => FIGURE.test(text))
}

function alignEnds(cells: readonly Cell[]) {
  for (const { token } of cells) {
    const style = token.attrGet('style') ?? ''
    if (!style.includes('text-align'))
      token.attrSet('style', ['text-align:end', style].filter(Boolean).join(';'))
  }
}

function textOf(cell: Token | undefined): string {
  // A tag such as `<br>` stands between words, and so does the start of a link.
  const parts = (cell?.children ?? []).map(({ type, content }) => (type === 'html_inline' ? '' : content))
  return parts.map((part) => part || ' ').join('')
}

function longestWord(cell: Token | undefined): number {
  const words = textOf(cell)
    .split(/[\s/-]+/)
    .map(columns)
  return Math.min(LONGEST, Math.max(...words))
}

/** A wide character is as wide as about 1.7 others. */
function columns(word: string): number {
  const wide = word.match(WIDE)?.length ?? 0
  const narrow = word.split(WIDE).map((part) => part.length)
  return Math.max(Math.min(wide, FEWEST_WIDE) * 1.7, ...narrow)
}

function describe(headers: Token[], words: number[]) {
  const all = words.reduce((sum, word) => sum + word + PADDING, 0)
  headers.forEach((header, column) => {
    const word = words[column] ?? 1
    const style = `--word:${word.toFixed(1)};--share:${((word + PADDING) / all).toFixed(3)}`
    header.attrSet('style', [header.attrGet('style'), style].filter(Boolean).join(';'))
  })
}
