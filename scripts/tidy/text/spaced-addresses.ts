import type { TextRule } from '../lines/line.ts'
import { mapProse, verbatimLines } from '../lines/verbatim-lines.ts'
import { outsideCodeSpans } from './code/outside-code-spans.ts'

/** `![plan](my plan (1).png)`, with or without a title; CommonMark wants no space there, or angle brackets. */
const SPACED =
  /(\[[^[\]]*\]\() *([^\s<>"][^<>"\n]*? [^<>"\n]*?\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|md|pptx?|key|mp4|mov|html?))(?= *\)| +")/gi

/** An address with spaces in it would keep a picture or a link to a file from being one. */
export const spacedAddresses: TextRule = (lines) =>
  mapProse(
    lines,
    (line) =>
      line.text.includes('](')
        ? { text: outsideCodeSpans(line.text, (text) => text.replace(SPACED, wrap)), no: line.no }
        : line,
    verbatimLines(lines),
  )

/** Where a `](` stands inside, two links would become one. */
function wrap(all: string, before: string, address: string): string {
  return address.includes('](') ? all : `${before}<${address}>`
}
