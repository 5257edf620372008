import { isBlank, type Line, type TextRule } from '../lines/line.ts'
import { verbatimLines } from '../lines/verbatim-lines.ts'

const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
/** A row with pipes at both ends, which nobody writes for anything but a table. */
const CLOSED = /^ {0,3}\|.*[^\\]\|[ \t]*$/

/**
 * A table whose second row has not as many cells as the first, has nothing above it, or is missing is text to GFM:
 *
 *     | bread | milk |
 *     |---|
 *     | 2 | 3 |
 */
export const raggedTables: TextRule = (lines) => {
  const verbatim = verbatimLines(lines)
  const isRow = (index: number) => {
    const line = lines[index]
    return line !== undefined && !verbatim[index] && line.text.includes('|') && !isBlank(line)
  }
  const isClosed = (index: number) => isRow(index) && CLOSED.test((lines[index] as Line).text)
  return lines.flatMap((line, index) => {
    const { text, no } = line
    if (!isRow(index)) return line
    if (DELIMITERS.test(text)) {
      if (isRow(index - 1)) {
        // Only the second row counts; below, such a row is a divider that its author drew.
        if (isRow(index - 2) && !DELIMITERS.test((lines[index - 2] as Line).text)) return line
        return { text: delimiters(text, cellsIn((lines[index - 1] as Line).text)), no }
      }
      return isClosed(index + 1) ? [{ text: emptyRow(cellsIn(text)), no }, line] : line
    }
    const starts = !isRow(index - 1) && isClosed(index) && isClosed(index + 1)
    const missing = starts && !DELIMITERS.test((lines[index + 1] as Line).text)
    return missing ? [line, { text: delimiters('', cellsIn(text)), no }] : line
  })
}

function cellsIn(row: string): number {
  return cellTexts(row).length
}

function cellTexts(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/)
}

function delimiters(row: string, cells: number): string {
  const known = row === '' ? [] : cellTexts(row)
  if (known.length === cells) return row
  return `|${Array.from({ length: cells }, (_, index) => known[index] ?? '---').join('|')}|`
}

function emptyRow(cells: number): string {
  return `|${'   |'.repeat(cells)}`
}
