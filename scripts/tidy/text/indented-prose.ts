import { fencedLines, indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../line.ts'
import { looksLikeCode } from '../looks-like-code.ts'
import { startsWithPseudoBullet } from './pseudo-bullets.ts'

/**
 * A paragraph whose first line is indented by four spaces or a tab is code to CommonMark. Where no line of it reads
 * as code, it is prose, or a list where each line is an item.
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
    result.push(...mendBlock(lines.slice(index, end)))
    index = end - 1
  }
  return result
}

function mendBlock(block: readonly Line[]): Line[] {
  const code = block.some(({ text }) => looksLikeCode(text))
  if (code || block.some(({ text }) => startsWithPseudoBullet(text))) return [...block]
  if (block.every(({ text }) => LIST_ITEM.test(text))) {
    const margin = Math.min(...block.map(({ text }) => indentOf(text)))
    return block.map(({ text, no }) => ({
      text: ' '.repeat(indentOf(text) - margin) + text.trimStart(),
      no,
    }))
  }
  if (block.some(({ text }) => LIST_ITEM.test(text))) return [...block]
  return block.map(({ text, no }) => ({ text: text.trimStart(), no }))
}
