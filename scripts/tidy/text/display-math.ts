import { isBlank, type Line, type TextRule } from '../lines/line.ts'
import { surelyVerbatimLines } from '../lines/verbatim-lines.ts'
import { isMath } from '../parse/is-math.ts'

/** Quotes and list marks in front of a line's own text. */
const CONTAINER = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*/
/** A formula of more lines than this is an accident: two `$$` that have nothing to do with each other. */
const MOST_LINES = 60

/**
 * `$$ … $$` on lines of its own becomes a fence, so that no rule after this one reads `- b` in it as a list:
 *
 *     $$
 *     a
 *     - b
 *     $$
 *
 * Where it is no math (`$$ expensive`), it stays text.
 */
export const displayMath: TextRule = (lines) => {
  if (!lines.some(({ text }) => text.includes('$$'))) return [...lines]
  const verbatim = surelyVerbatimLines(lines)
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const isCode = verbatim[index] !== undefined && verbatim[index] !== 'math'
    const formula = isCode ? undefined : formulaAt(lines, index)
    if (formula) {
      result.push(...fence(lines, index, formula))
      index = formula.last
    } else result.push(lines[index] as Line)
  }
  return result
}

interface Formula {
  /** What stands before the first `$$`: `> `, `- `, spaces. */
  container: string
  last: number
  tex: { text: string; no: number }[]
}

function formulaAt(lines: readonly Line[], first: number): Formula | undefined {
  const { text } = lines[first] as Line
  const container = CONTAINER.exec(text)?.[0] ?? ''
  if (!text.startsWith('$$', container.length)) return undefined
  const tex: Formula['tex'] = []
  for (let index = first; index < lines.length && index < first + MOST_LINES; index++) {
    const line = lines[index] as Line
    const own = index === first ? text.slice(container.length + 2) : withoutContainer(line.text, container)
    if (isBlank({ ...line, text: own }) && index > first) return undefined
    const end = own.indexOf('$$')
    tex.push({ text: (end < 0 ? own : own.slice(0, end)).trimEnd(), no: line.no })
    if (end < 0) continue
    if (own.slice(end + 2).trim() !== '') return undefined
    const content = tex.filter((each) => each.text.trim() !== '')
    return isMath(content.map((each) => each.text).join('\n'), true)
      ? { container, last: index, tex: content }
      : undefined
  }
  return undefined
}

/** The text of a line below the formula's first, without the quote marks that go on. */
function withoutContainer(text: string, container: string): string {
  return container.includes('>') ? text.replace(/^[ \t]*(?:>[ \t]?)+/, '') : text.trimStart()
}

function fence(lines: readonly Line[], first: number, { container, last, tex }: Formula): Line[] {
  // A list mark stands once; its lines go on below it.
  const below = container.replace(/[-*+]|\d{1,9}[.)]/g, (mark) => ' '.repeat(mark.length))
  return [
    { text: `${container}\`\`\`math`, no: (lines[first] as Line).no },
    ...tex.map(({ text, no }) => ({ text: below + text.trim(), no })),
    { text: `${below}\`\`\``, no: (lines[last] as Line).no },
  ]
}
