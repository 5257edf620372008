import type { Report } from '../report.ts'

/** One line of a note while its text is mended: rules may split, add and drop lines, the number stays the note's. */
export interface Line {
  text: string
  /** 1-based line in the note. */
  no: number
}

/** Mends text before it is parsed. Lines in, lines out; what is shown as it stands is not to be touched. */
export type TextRule = (lines: readonly Line[], report: Report) => Line[]

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
