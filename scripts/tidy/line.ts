import { knownOfLines } from './known-of-lines.ts'
import type { Report } from './report.ts'

/** One line of a note while its text is mended: rules may split, add and drop lines, the number stays the note's. */
export interface Line {
  text: string
  /** 1-based line in the note. */
  no: number
}

/** Mends text before it is parsed. Lines in, lines out; fenced code is not to be touched. */
export type TextRule = (lines: readonly Line[], report: Report) => Line[]

const FENCE = /^ {0,3}(?:[-*+] +)?(`{3,}|~{3,})(.*)$/

/** For each line, whether it belongs to fenced code (its fences included). */
export const fencedLines = knownOfLines((lines): readonly boolean[] => {
  let open: string | undefined
  return lines.map(({ text }) => {
    if (!text.includes('```') && !text.includes('~~~')) return open !== undefined
    const match = FENCE.exec(text)
    const marker = match?.[1]
    if (open === undefined) {
      // A backtick in the info string means inline code: ```` ```like this``` ````.
      if (marker?.startsWith('`') && match?.[2]?.includes('`')) return false
      open = marker
      return marker !== undefined
    }
    if (marker?.startsWith(open) && match?.[2]?.trim() === '') open = undefined
    else if (new RegExp(`^\\s*${open}${open[0]}*\\s*$`).test(text)) open = undefined
    return true
  })
})

/** Rewrites each line outside fenced code. */
export function mapProse(lines: readonly Line[], mend: (line: Line, index: number) => Line | Line[]): Line[] {
  const fenced = fencedLines(lines)
  return lines.flatMap((line, index) => (fenced[index] ? line : mend(line, index)))
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}

/** Columns before the text, a tab counting up to the next multiple of four as in CommonMark. */
export function indentOf(text: string): number {
  let column = 0
  for (const char of text) {
    if (char === '\t') column += 4 - (column % 4)
    else if (char === ' ' || char === '\u3000') column += 1
    else break
  }
  return column
}

/** `- `, `* `, `+ ` or `1. ` at the start of a line. */
export const LIST_ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/
