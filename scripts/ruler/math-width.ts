import { MATH_LETTER, MATH_SIZE } from './math-size.ts'

/** em. Wider than the signs of KaTeX's fonts but long arrows. */
const SIGN = 1.1

/** Commands that only arrange what follows them. */
const SILENT =
  /\\(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?|\\(?:left|right|[bB]igg?[lrm]?|[dt]?frac|math(?:bf|rm|bb|cal|it)|boldsymbol|bm|text(?:bf)?|mbox|operatorname|hat|bar|tilde|vec|d?dot|overline|underline|(?:no)?limits|displaystyle)(?![A-Za-z])|[{}&^_\s]/g
const COMMAND = /\\(?:[A-Za-z]+|.)/g

/**
 * A bound, by the letters and signs of the longest row: without asking KaTeX, for a formula of any size.
 * @returns a share of the size of the text around it
 */
export function mathWidth(tex: string): number {
  const widths = tex.split(/\\\\/).map((row) => {
    const shown = row.replace(SILENT, '')
    const signs = shown.match(COMMAND)?.length ?? 0
    return signs * SIGN + shown.replace(COMMAND, '').length * MATH_LETTER
  })
  return Math.max(...widths) * MATH_SIZE
}
