import { isBlank, type Line } from '../../lines/line.ts'

/** Code without the white space that all its lines begin with. */
export function withoutMargin(code: readonly Line[]): Line[] {
  const margins = code
    .filter((line) => !isBlank(line))
    .map(({ text }) => /^[ \t]*/.exec(text)?.[0].length ?? 0)
  const margin = Math.min(...margins)
  return code.map(({ text, no }) => ({ text: text.slice(margin), no }))
}
