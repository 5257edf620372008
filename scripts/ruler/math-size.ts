import katex from 'katex'

/** Font size of a formula as a share of the text around it: `.katex` in KaTeX's style sheet. */
export const MATH_SIZE = 1.21
/** em. Wider than most letters of KaTeX's fonts. */
export const MATH_LETTER = 0.6

export interface MathSize {
  /** As a share of the size of the text around it. A bound: letters are counted, not measured. */
  width: number
  /** Of each line, likewise; exact. */
  heights: number[]
}

const known = new Map<string, MathSize>()
const MOST_KNOWN = 500

/** What a formula takes on a slide, by what KaTeX makes of it. */
export function mathSize(tex: string, displayMode: boolean): MathSize {
  const key = `${displayMode} ${tex}`
  const size = known.get(key) ?? measure(tex, displayMode)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, size)
  return size
}

const LINE = /katex-newline/
/** KaTeX gives each part of a formula an empty box as high as the part, so much of it below the base line. */
const STRUT = /katex-strut" style="height:([\d.]+)em;(?:vertical-align:-([\d.]+)em)?/g
const SPACES = /margin-right:([\d.]+)em/g

function measure(tex: string, displayMode: boolean): MathSize {
  const html = katex.renderToString(tex, {
    displayMode,
    output: 'html',
    throwOnError: false,
    strict: 'ignore',
  })
  const heights = html.split(LINE).map((line) => heightOf(line) * MATH_SIZE)
  const letters = html.replace(/<[^>]*>/g, '').replace(/[\s\u200b]/g, '').length
  const spaces = numbers(html, SPACES).reduce((sum, space) => sum + space, 0)
  return { heights, width: (letters * MATH_LETTER + spaces) * MATH_SIZE }
}

/** Parts of a line stand on one base line. */
function heightOf(line: string): number {
  let [above, below] = [0, 0]
  for (const [, height = 0, depth = 0] of line.matchAll(STRUT)) {
    above = Math.max(above, Number(height) - Number(depth))
    below = Math.max(below, Number(depth))
  }
  return above + below
}

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]))
}
