import { isBlank, type Line, type TextRule } from '../../lines/line.ts'

/** A fence at the margin that names its language; what holds markdown may hold fences. */
const OPENS = /^ {0,3}(`{3,}|~{3,})[ \t]*(?!(?:markdown|mdx?)\b)([\w+#.-]+)[^`]*$/i
/** The same within code, where "``` and text" closes it. */
const OPENS_AGAIN = /^ {0,3}(?:`{3,}|~{3,})(?:[\w+#.-]+[^`]*|[ \t]+[\w+#.-]+[ \t]*)$/
/** Languages in which a `#` begins a comment, not a heading. */
const HASH_COMMENTS =
  /^(?:ba|z)?sh|^(?:console|shell|python|py|ruby|rb|ya?ml|toml|perl|pl|r|make|makefile|dockerfile|conf|ini|nix|awk|powershell|ps1|elixir|julia|tcl|cmake|graphql|hcl|tf|terraform)/i
const HEADING = /^#{1,6} \S/

/**
 * Code whose fence is not closed where it ends would swallow what follows:
 *
 *     ```js
 *     let a = 1``` and more text
 *
 * It ends at a fence with text beside it, before the next fence that names a language, or before a heading, whichever
 * comes first and no fence closes it before.
 * The rule decides what the others then learn from `verbatimLines`, and so cannot ask it.
 */
export const openFences: TextRule = (lines) => {
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    result.push(line)
    const [, marks, language] = OPENS.exec(line.text) ?? []
    if (!marks || !language) continue
    const end = endOf(lines, index + 1, marks, language)
    result.push(...lines.slice(index + 1, end.at))
    if (end.kind === 'closed') result.push(...lines.slice(end.at, end.at + 1))
    if (end.kind === 'open') {
      const code = withoutBlankEnd(result)
      result.splice(code, 0, { text: marks, no: (result[code - 1] as Line).no })
    }
    if (end.kind === 'beside text') result.push(...apart(lines[end.at] as Line, marks))
    index = end.kind === 'open' ? end.at - 1 : end.at
  }
  return result
}

/** Where code ends, and how: `at` is the line that closes it, or the first that is not part of it. */
interface End {
  at: number
  kind: 'closed' | 'open' | 'beside text' | 'never'
}

function endOf(lines: readonly Line[], start: number, marks: string, language: string): End {
  let besideText: number | undefined
  let heading: number | undefined
  for (let at = start; at < lines.length; at++) {
    const { text } = lines[at] as Line
    if (!text.includes(marks)) {
      if (HEADING.test(text) && isBlank(lines[at - 1]) && !HASH_COMMENTS.test(language)) heading ??= at
      continue
    }
    if (closes(text, marks)) return { at, kind: 'closed' }
    if (OPENS_AGAIN.test(text)) return earliest(besideText, heading, { at, kind: 'open' })
    if (text.split(marks).length === 2) besideText ??= at
  }
  return earliest(besideText, heading, { at: lines.length, kind: 'never' })
}

function closes(text: string, marks: string): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith(marks) && trimmed === (marks[0] as string).repeat(trimmed.length)
}

function earliest(besideText: number | undefined, heading: number | undefined, other: End): End {
  if (besideText !== undefined && besideText < (heading ?? other.at))
    return { at: besideText, kind: 'beside text' }
  return heading === undefined ? other : { at: heading, kind: 'open' }
}

/** @returns the index after the last line that is not blank */
function withoutBlankEnd(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => !isBlank(line)) + 1
}

/** Code before the fence, the fence, text behind it. */
function apart({ text, no }: Line, marks: string): Line[] {
  const [code = '', rest = ''] = text.split(marks)
  return [code, marks, rest.trimStart()]
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: part, no }))
}
