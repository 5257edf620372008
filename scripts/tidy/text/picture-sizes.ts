import type { TextRule } from '../lines/line.ts'
import { mapProse, verbatimLines } from '../lines/verbatim-lines.ts'
import { outsideCodeSpans } from './code/outside-code-spans.ts'

/** `![alt](cat.png =300x200)`, `=300x`, `=50%x`, with or without a title behind it. */
const SIZED = /(!\[[^[\]]*\]\([^\s()<>]+) +=\d*%?x?\d*%?(?= *\)| +["'])/g

/** HackMD's size of a picture would keep it from being a picture. */
export const pictureSizes: TextRule = (lines) =>
  mapProse(
    lines,
    (line) =>
      line.text.includes('](')
        ? { text: outsideCodeSpans(line.text, (text) => text.replace(SIZED, '$1')), no: line.no }
        : line,
    verbatimLines(lines),
  )
