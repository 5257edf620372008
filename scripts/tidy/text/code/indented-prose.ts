import { indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'
import { startsWithPseudoBullet } from '../lists/pseudo-bullets.ts'
import { looksLikeCode } from './looks-like-code.ts'

/** Columns, as for CommonMark's code by indentation. */
const CODE = 4

/**
 * A paragraph whose first line is indented by four spaces or a tab is code to CommonMark. Where no line of it reads
 * as code, it is prose, or a list where each line is an item. A fence that is indented so is meant as a fence.
 */
export const indentedProse: TextRule = (lines) => {
  const verbatim = surelyVerbatimLines(lines)
  const result: Line[] = []
  let inList = false
  /** Up to here, no fence is closed. */
  let searched = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const indented = indentOf(line.text) >= CODE
    if (!verbatim[index] && !isBlank(line) && !indented) {
      inList =
        LIST_ITEM.test(line.text) ||
        startsWithPseudoBullet(line.text) ||
        (inList && !isBlank(lines[index - 1]))
    }
    if (verbatim[index] || !indented || isBlank(line) || inList) {
      result.push(line)
      continue
    }
    const marks = FENCE.exec(line.text.trim())?.[1]
    const fence = marks === undefined || index < searched ? undefined : fenceAt(lines, index, marks)
    if (fence?.isClosed) {
      result.push(...outdented(lines.slice(index, fence.end), indentOf(line.text)))
      index = fence.end - 1
      continue
    }
    searched = fence?.end ?? searched
    const end = endOfBlock(lines, index)
    const block = lines.slice(index, end)
    // An open fence at the margin would swallow the rest of the note.
    result.push(...(marks === undefined ? mendBlock(block) : block))
    index = end - 1
  }
  return result
}

function endOfBlock(lines: readonly Line[], start: number): number {
  let end = start
  while (end < lines.length && !isBlank(lines[end]) && isIndented(lines[end])) end++
  return end
}

function isIndented(line: Line | undefined): boolean {
  return line !== undefined && indentOf(line.text) >= CODE
}

const FENCE = /^(`{3,}|~{3,})[^`]*$/

/** @returns where the fence that opens at `start` ends, or the lines that could close it and do not */
function fenceAt(lines: readonly Line[], start: number, marks: string): { end: number; isClosed: boolean } {
  let end = start + 1
  for (; end < lines.length && (isBlank(lines[end]) || isIndented(lines[end])); end++) {
    const text = (lines[end] as Line).text.trim()
    if (text.startsWith(marks) && text === (marks[0] as string).repeat(text.length))
      return { end: end + 1, isClosed: true }
  }
  return { end, isClosed: false }
}

/** Without as many columns of white space; of a tab that goes further, spaces stay. */
function outdented(block: readonly Line[], columns: number): Line[] {
  return block.map(({ text, no }) => {
    let at = 0
    let column = 0
    for (; column < columns && /[ \t\u3000]/.test(text[at] ?? ''); at++)
      column += text[at] === '\t' ? 4 - (column % 4) : 1
    return { text: ' '.repeat(Math.max(0, column - columns)) + text.slice(at), no }
  })
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
