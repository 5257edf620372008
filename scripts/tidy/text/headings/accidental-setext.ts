import { isBlank, LIST_ITEM, type TextRule } from '../../lines/line.ts'
import { mapProse } from '../../lines/verbatim-lines.ts'

const UNDERLINE = /^ {0,3}(?:-{3,}|={3,})\s*$/
const NEVER_A_TITLE = /^\s*(?:[|>#]|!\[|<)|[。！？.!?;；,，、]\s*$/

/**
 * Text directly above `---` is a heading to CommonMark; in notes the line is most often a divider:
 *
 *     Thanks to everybody who came.
 *     ---
 *
 * A short line of its own stays a heading.
 */
export const accidentalSetext: TextRule = (lines) =>
  mapProse(lines, (line, index) => {
    const above = lines[index - 1]
    if (!UNDERLINE.test(line.text) || above === undefined || isBlank(above)) return line
    return isTitle(above.text) && isBlank(lines[index - 2]) ? line : [{ text: '', no: line.no }, line]
  })

function isTitle(text: string): boolean {
  return text.trim().length <= 60 && !NEVER_A_TITLE.test(text) && !LIST_ITEM.test(text)
}
