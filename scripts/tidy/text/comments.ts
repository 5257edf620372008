import type { Line, TextRule } from '../lines/line.ts'
import { surelyVerbatimLines } from '../lines/verbatim-lines.ts'
import { outsideCodeSpans } from './code/outside-code-spans.ts'

const OPENS = /^[ \t]*%%(?!%)/
const CLOSES = /(?<!%)%%[ \t]*$/
/** `%%ask her%%` between spaces; not `%%d and %%s`. */
const IN_LINE = /(?<=^|\s)%%(?=[^%\s]|\s)([^%]+)%%(?=$|[\s.,;:!?，。])/g

/** Obsidian's comments, `%% … %%` over one line or several, become HTML's. */
export const comments: TextRule = (lines) => {
  if (!lines.some(({ text }) => text.includes('%%'))) return [...lines]
  const verbatim = surelyVerbatimLines(lines)
  const lastClosing = lines.findLastIndex(({ text }, index) => !verbatim[index] && CLOSES.test(text))
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const mended = verbatim[index] ? line.text : inLine(line.text)
    if (verbatim[index] || mended !== line.text || !OPENS.test(line.text) || index >= lastClosing) {
      result.push({ text: mended, no: line.no })
      continue
    }
    let end = index + 1
    while (!CLOSES.test((lines[end] as Line).text)) end++
    result.push(...lines.slice(index, end + 1).map(asComment))
    index = end
  }
  return result
}

function inLine(text: string): string {
  return outsideCodeSpans(text, (prose) =>
    prose.replace(IN_LINE, (_, comment: string) => `<!--${comment.replaceAll('-->', '-- >')}-->`),
  )
}

function asComment({ text, no }: Line, index: number, block: readonly Line[]): Line {
  let comment = text.replaceAll('-->', '-- >')
  if (index === 0) comment = comment.replace(OPENS, '<!--')
  if (index === block.length - 1) comment = comment.replace(CLOSES, '-->')
  return { text: comment, no }
}
