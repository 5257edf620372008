import { fencedLines, indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../line.ts'
import { looksLikeCode } from '../looks-like-code.ts'
import { startsWithPseudoBullet } from './pseudo-bullets.ts'

/**
 * A paragraph whose first line is indented by four spaces or a tab is code to CommonMark. Where no line of it reads
 * as code, it is prose.
 */
export const indentedProse: TextRule = (lines) => {
  const fenced = fencedLines(lines)
  const result: Line[] = []
  let inList = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const indented = indentOf(line.text) >= 4
    if (!fenced[index] && !isBlank(line) && !indented) {
      inList =
        LIST_ITEM.test(line.text) ||
        startsWithPseudoBullet(line.text) ||
        (inList && !isBlank(lines[index - 1]))
    }
    if (fenced[index] || !indented || isBlank(line) || inList) {
      result.push(line)
      continue
    }
    let end = index
    while (end < lines.length && !isBlank(lines[end]) && indentOf((lines[end] as Line).text) >= 4) end++
    const block = lines.slice(index, end)
    const prose = !block.some(
      ({ text }) => looksLikeCode(text) || startsWithPseudoBullet(text) || LIST_ITEM.test(text),
    )
    result.push(...block.map((each) => (prose ? { text: each.text.trimStart(), no: each.no } : each)))
    index = end - 1
  }
  return result
}
