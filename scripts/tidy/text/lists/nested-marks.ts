import type { TextRule } from '../../lines/line.ts'
import { mapProse } from '../../lines/verbatim-lines.ts'

/** More quote and list marks on one line than this are an accident, and cost a parser the square of their number. */
const MOST = 12
const MARK = '(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*'
const TOO_MANY = new RegExp(`^([ \\t]*(?:${MARK}){${MOST}})((?:${MARK})+)`)

/** `> > > >` or `- - - -` without end goes no deeper than somebody could have meant; numbers stay as text. */
export const nestedMarks: TextRule = (lines) =>
  mapProse(lines, (line) => {
    if (!/^[ \t]*[>*+\d-]/.test(line.text)) return line
    return {
      no: line.no,
      text: line.text.replace(TOO_MANY, (_, kept: string, rest: string) => kept + asText(rest)),
    }
  })

function asText(marks: string): string {
  return marks.replace(/[>*+-][ \t]*/g, '').replace(/[.)](?=[ \t])/g, '\\$&')
}
