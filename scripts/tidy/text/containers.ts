import type { Line, TextRule } from '../lines/line.ts'
import { verbatimLines } from '../lines/verbatim-lines.ts'

/** `:::info Title`, `::: warning`, `:::spoiler {state="open"} Title`. */
const OPENS =
  /^ {0,3}:{3,}[ \t]*(note|info|tip|hint|success|important|warning|attention|danger|caution|error|question|example|quote|spoiler|details)\b(?:[ \t]*(?:\{[^}]*\}|\[([^\]]*)\]))?[ \t]*(.*)$/i
const CLOSES = /^ {0,3}:{3,}[ \t]*$/
/** Notion's callouts. */
const ASIDE_OPENS = /^ {0,3}<aside>[ \t]*(.*)$/i
const ASIDE_CLOSES = /^(.*)<\/aside>[ \t]*$/i

/**
 * Containers that stand between marks become quotes with their kind and title, as GitHub's alerts have them:
 *
 *     :::info Bring a cup      > [!info] Bring a cup
 *     There is tea.            > There is tea.
 *     :::
 */
export const containers: TextRule = (lines) => {
  if (!lines.some(({ text }) => text.includes(':::') || /<aside>/i.test(text))) return [...lines]
  const { opens, closes } = pairsOf(lines)
  let depth = 0
  return lines.flatMap((line, index): Line | Line[] => {
    const quoted = (text: string) => ({ text: '> '.repeat(depth) + text, no: line.no })
    const opening = opens.get(index)
    if (opening !== undefined) {
      const blank = quoted('')
      depth++
      return opening === '' ? [blank] : [blank, quoted(opening)]
    }
    const closing = closes.get(index)
    if (closing === undefined) return depth > 0 ? quoted(line.text) : line
    const rest = closing === '' ? [] : [quoted(closing)]
    depth--
    return [...rest, quoted('')]
  })
}

/** Lines that open and close, with what of their text stays. A mark without its other half is text. */
function pairsOf(lines: readonly Line[]): { opens: Map<number, string>; closes: Map<number, string> } {
  const verbatim = verbatimLines(lines)
  const opens = new Map<number, string>()
  const closes = new Map<number, string>()
  const waiting: { index: number; mark: string; isAside: boolean }[] = []
  for (const [index, { text }] of lines.entries()) {
    if (verbatim[index]) continue
    const [, kind, label = '', title = ''] = OPENS.exec(text) ?? []
    const aside = ASIDE_OPENS.exec(text)
    const end = waiting.at(-1)?.isAside ? ASIDE_CLOSES.exec(text)?.[1] : CLOSES.test(text) ? '' : undefined
    if (kind) waiting.push({ index, mark: `[!${kind}] ${label}${title}`.trim(), isAside: false })
    else if (aside && !ASIDE_CLOSES.test(text)) waiting.push({ index, mark: aside[1] ?? '', isAside: true })
    else if (end !== undefined && waiting.length > 0) {
      const { index: start, mark } = waiting.pop() as (typeof waiting)[number]
      opens.set(start, mark)
      closes.set(index, end)
    }
  }
  return { opens, closes }
}
