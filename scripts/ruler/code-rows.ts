import type { Metrics, Script } from '../model/metrics.ts'
import { countLines } from './letters/count-lines.ts'
import { letterWidths } from './letters/letter-widths.ts'
import { lineBreaks } from './letters/line-breaks.ts'
import { PieceWriter } from './letters/piece-writer.ts'

/** Columns of a tab: `tab-size` in the addon's styles/code.css. */
const TAB = 4
/** A line goes on at least so far right of its own indentation, at the next tab: the addon's shiki/hanging-lines.ts. */
const HANG = 2
const TAB_CODE = 9
const SPACE_CODE = 32
const LAST_ASCII = 126

/**
 * Rows on the slide of one line of code. It wraps at words, else anywhere, and goes on indented.
 * @param room width of a row as a share of the font size
 */
export function codeRows(line: string, room: number, metrics: Metrics, script: Script): number {
  const widths = letterWidths(metrics, 'block', script)
  const column = (widths[SPACE_CODE] as number) / 1000
  if (fits(line, room / column)) return 1
  const writer = new PieceWriter({ metrics, script })
  const breaks = lineBreaks(line, { keepAll: script === 'korean' })
  let columns = 0
  let indent = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    const advance = code === TAB_CODE ? (TAB - (columns % TAB)) * column : (widths[code] as number) / 1000
    const isBlank = code === TAB_CODE || code === SPACE_CODE
    if (isBlank && indent === columns) indent += Math.round(advance / column)
    columns += Math.round(advance / column)
    if (isBlank) writer.preservedSpace(advance)
    else writer.letter(code, advance, breaks[index] === 1, true)
  }
  writer.flush()
  const hang = Math.ceil((indent + HANG) / TAB) * TAB * column
  return countLines(writer.pieces, room, Math.min(hang, room - column))
}

/** The common case: ASCII, all columns equally wide. */
function fits(line: string, columns: number): boolean {
  let used = line.length
  if (used > columns) return false
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    if (code === TAB_CODE) used += TAB - 1
    else if (code > LAST_ASCII) used += 1
  }
  return used <= columns
}
