import type { Line, TextRule } from '../../lines/line.ts'
import { mapProse } from '../../lines/verbatim-lines.ts'

const GLUED = /^( {0,3}#{2,6})\u3000*(?=[^#\s])/
/** `#Monday` alone on its line. */
const ONE = /^#(?=[^#\s!]\S*\s*$)/

/** `##Title` and `##　Title` become headings. A single `#word` is a tag, but not where no heading has its space. */
export const headingSpace: TextRule = (lines) => {
  const sign = hasNoSpaces(lines) ? ONE : undefined
  return mapProse(lines, ({ text, no }) => ({
    no,
    text: sign?.test(text) ? text.replace(sign, '# ') : text.replace(GLUED, '$1 '),
  }))
}

/** The author of at least two such headings writes all of them so. */
function hasNoSpaces(lines: readonly Line[]): boolean {
  let glued = 0
  for (const { text } of lines) {
    if (/^#{1,6}[ \t]/.test(text)) return false
    if (GLUED.test(text)) glued++
  }
  return glued >= 2
}
