import { isBlank, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'
import { codeRun } from './code-runs.ts'
import { fence } from './fence.ts'

/** A declaration that opens a block: `func Start() {`, `type T struct {`, `public class A {`. */
const OPENS =
  /^(?:func|type|class|interface|struct|enum|impl|fn|function|export|public|private|protected|static|async|if|for|while|switch|var|const|let|package|namespace|int|void)\b.*[{(]\s*(?:\/\/.*)?$/
/** A one-line declaration between blocks that are code. */
const DECLARES = /^(?:var|const|let|import|package|type|func)\s+[\w*(].*$|^}\s*$/

/** Code that was never fenced, where it is beyond doubt: blocks whose braces close, and runs of lines that begin as code. */
export const unfencedCode: TextRule = (lines) => {
  const verbatim = surelyVerbatimLines(lines)
  const result: Line[] = []
  let index = 0
  while (index < lines.length) {
    const run = verbatim[index] ? undefined : codeRun(lines, index, verbatim)
    const end = run?.end ?? (verbatim[index] ? index : endOfCode(lines, index, verbatim))
    if (end === index) {
      result.push(lines[index] as Line)
      index++
      continue
    }
    result.push(...fence(lines.slice(index, end), run?.language))
    index = end
  }
  return result
}

/** @returns the index after the code that starts at `start`, or `start` itself where none does. */
function endOfCode(lines: readonly Line[], start: number, verbatim: readonly unknown[]): number {
  let end = start
  for (;;) {
    const next = endOfBlock(lines, end, verbatim)
    if (next === end) return end
    end = next
    let after = end
    while (after < lines.length && isBlank(lines[after])) after++
    const following = lines[after]?.text ?? ''
    if (OPENS.test(following)) end = after
    else if (end > start && DECLARES.test(following) && after === end) end = after + 1
    else return end
  }
}

function endOfBlock(lines: readonly Line[], start: number, verbatim: readonly unknown[]): number {
  if (!OPENS.test(lines[start]?.text ?? '')) return start
  let depth = 0
  for (let index = start; index < lines.length && !verbatim[index]; index++) {
    const bare = (lines[index] as Line).text.replace(/\/\/.*$/, '').replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '')
    for (const char of bare) {
      if (char === '{' || char === '(') depth++
      if (char === '}' || char === ')') depth--
    }
    if (depth <= 0) return index + 1
    // Braces that stay open over a heading were no code.
    if (/^#{1,6} /.test((lines[index] as Line).text)) return start
  }
  return start
}
