import { indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'
import { fence } from './fence.ts'
import { looksLikeCode } from './looks-like-code.ts'

/** Columns, as for CommonMark's indented code. */
const CODE = 4
/** Tags are indented below tags, which other rules know. */
const HTML = /^\s*<[/a-z!]/i

/**
 * Code indented directly below the line that introduces it, which CommonMark takes for more of that paragraph:
 *
 *     The demo:
 *         int main() {
 *           return 0;
 *         }
 */
export const codeBelowText: TextRule = (lines) => {
  const verbatim = surelyVerbatimLines(lines)
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const end = verbatim[index] ? index : endOfCode(lines, index)
    if (end === index) {
      result.push(lines[index] as Line)
      continue
    }
    result.push(...fence(withoutMargin(lines.slice(index, end))))
    index = end - 1
  }
  return result
}

function endOfCode(lines: readonly Line[], start: number): number {
  if (!isCode(lines[start]) || !isProse(lines, start - 1)) return start
  let end = start
  while (isCode(lines[end])) end++
  const block = lines.slice(start, end)
  const code = block.filter(({ text }) => looksLikeCode(text))
  return block.length >= 2 && code.length * 2 > block.length ? end : start
}

function isCode(line: Line | undefined): boolean {
  return line !== undefined && indentOf(line.text) >= CODE && !isBlank(line) && !HTML.test(line.text)
}

/** A paragraph that is no item of a list, whose lines are indented too. */
function isProse(lines: readonly Line[], above: number): boolean {
  if (isBlank(lines[above])) return false
  let first = above
  while (!isBlank(lines[first - 1])) first--
  const paragraph = lines.slice(first, above + 1)
  return !paragraph.some(
    ({ text }) => LIST_ITEM.test(text) || indentOf(text) >= CODE || /^\s*[<>|#]/.test(text),
  )
}

function withoutMargin(code: readonly Line[]): Line[] {
  const margins = code.map(({ text }) => /^[ \t]*/.exec(text)?.[0].length ?? 0)
  const margin = Math.min(...margins)
  return code.map(({ text, no }) => ({ text: text.slice(margin), no }))
}
