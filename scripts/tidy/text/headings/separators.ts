import { isBlank, LIST_ITEM, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'

const SEPARATOR = /^\s*(?:#{7,}|-{3,}|={3,}|\*{3,}|_{3,})\s*$/
/** Rows that CommonMark would show as text; `----` and `****` it takes for dividers by itself. */
const ROW = /^\s*(?:#{7,}|={3,})\s*$/
const HEADING = /^ {0,3}#{1,6}\s+\S/
const SETEXT = /^ {0,3}(?:-+|=+)\s*$/

/**
 * A note without headings may divide itself with `############` or `----`: the short line below a divider is then
 * its heading. In a note with headings a row of hashes is only a divider.
 */
export const separators: TextRule = (lines) => {
  const verbatim = surelyVerbatimLines(lines)
  const prose = (index: number) => !verbatim[index]
  const hasHeadings = lines.some(
    ({ text }, index) =>
      prose(index) &&
      (HEADING.test(text) || (SETEXT.test(text) && !isBlank(lines[index - 1]) && text.trim().length > 1)),
  )
  const headings = hasHeadings ? new Set<number>() : linesBelowSeparators(lines, prose)
  return lines.map((line, index) => {
    if (headings.has(index)) return { text: `## ${line.text.trim()}`, no: line.no }
    const underlines = SETEXT.test(line.text) && !isBlank(lines[index - 1])
    return prose(index) && ROW.test(line.text) && !underlines ? { text: '', no: line.no } : line
  })
}

function linesBelowSeparators(lines: readonly Line[], prose: (index: number) => boolean): Set<number> {
  const found = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (!prose(index) || !SEPARATOR.test(line.text)) continue
    let next = index + 1
    while (next < lines.length && (isBlank(lines[next]) || SEPARATOR.test((lines[next] as Line).text))) next++
    const below = lines[next]
    if (below && prose(next) && isShortLine(below.text)) found.add(next)
  }
  return found
}

function isShortLine(text: string): boolean {
  return text.trim().length <= 60 && !LIST_ITEM.test(text) && !/^\s*(?:[|>$<]|!\[)/.test(text)
}
