import { knownOfLines } from './known-of-lines.ts'
import type { Line } from './line.ts'

/** Optional list markers, then a fence and what stands behind it: `- ~~~`, "``` js". */
export const FENCE = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/

/** What else is shown as it stands, by the line that opens and the line that closes it. */
const RAW: readonly { opens: RegExp; closes: RegExp; sign: string }[] = [
  {
    sign: '<',
    opens: /^[ \t]*<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
    closes: /<\/(?:pre|script|style|textarea)>/i,
  },
  { sign: '<!--', opens: /^[ \t]*<!--/, closes: /-->/ },
  { sign: '$$', opens: /^[ \t]*\$\$[ \t]*$/, closes: /\$\$[ \t]*$/ },
]

/** For each line, what it is part of if it is not to be touched: fenced code, or raw HTML, a comment, display math. */
export const verbatimLines = knownOfLines((lines): readonly Kind[] => {
  const kinds: Kind[] = new Array(lines.length).fill(undefined)
  const lastClosing = lastLines(lines)
  let index = 0
  while (index < lines.length) {
    const fence = endOfFence(lines, index)
    const end = fence > index ? fence : endOfRaw(lines, index, lastClosing)
    kinds.fill(fence > index ? 'fenced' : 'raw', index, end)
    index = Math.max(end, index + 1)
  }
  return kinds
})

type Kind = 'fenced' | 'raw' | undefined

/** Rewrites each line that may be touched. */
export function mapProse(lines: readonly Line[], mend: (line: Line, index: number) => Line | Line[]): Line[] {
  const verbatim = verbatimLines(lines)
  return lines.flatMap((line, index) => (verbatim[index] ? line : mend(line, index)))
}

/** @returns the index after the fence that opens at `start`, or `start`. A fence that nothing closes goes on to the end. */
function endOfFence(lines: readonly Line[], start: number): number {
  const text = lines[start]?.text ?? ''
  if (!text.includes('```') && !text.includes('~~~')) return start
  const [, , sign = '', info = ''] = FENCE.exec(text) ?? []
  // A backtick behind the sign means inline code: ```` ```like this``` ````.
  if (sign === '' || (sign.startsWith('`') && info.includes('`'))) return start
  for (let index = start + 1; index < lines.length; index++) {
    const closing = (lines[index] as Line).text.trim()
    if (closing.startsWith(sign) && closing === (sign[0] as string).repeat(closing.length)) return index + 1
  }
  return lines.length
}

function endOfRaw(lines: readonly Line[], start: number, lastClosing: readonly number[]): number {
  const text = lines[start]?.text ?? ''
  const which = RAW.findIndex(({ sign, opens }) => text.includes(sign) && opens.test(text))
  const raw = RAW[which]
  if (!raw) return start
  // `$$` opens and closes alike.
  let index = raw.closes.test(text) && raw.sign !== '$$' ? start : start + 1
  if ((lastClosing[which] as number) < index) return start
  while (!raw.closes.test((lines[index] as Line).text)) index++
  return index + 1
}

/** For each kind of `RAW`, the last line that closes one: without it, every open one would search to the end. */
function lastLines(lines: readonly Line[]): number[] {
  return RAW.map(({ closes }) => lines.findLastIndex(({ text }) => closes.test(text)))
}
