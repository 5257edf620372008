import { linesOf } from './units.ts'

/** The line end of most lines. */
export function lineEndOf(text: string): string {
  const lines = linesOf(text)
  return lines.filter((line) => line.endsWith('\r\n')).length * 2 > lines.length ? '\r\n' : '\n'
}

export function withLineEnd(text: string, eol: string): string {
  return text.replace(/\r?\n/g, eol)
}
