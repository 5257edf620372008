import type { Line } from '../../lines/line.ts'
import { guessLanguage } from './guess-language.ts'

/** Puts code between fences that nothing in it closes. */
export function fence(code: readonly Line[], language = guessLanguage(textOf(code))): Line[] {
  const first = (code[0] as Line).no
  const last = (code.at(-1) as Line).no
  const runs = code.flatMap(({ text }) => (text.match(/`+/g) ?? []).map((run) => run.length))
  const marks = '`'.repeat(Math.max(2, ...runs) + 1)
  return [
    { text: '', no: first },
    { text: marks + language, no: first },
    ...code,
    { text: marks, no: last },
    { text: '', no: last },
  ]
}

function textOf(code: readonly Line[]): string {
  return code.map(({ text }) => text).join('\n')
}
