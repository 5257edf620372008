/** Font size of a formula as a share of the text around it: `.katex` in KaTeX's style sheet. */
const SIZE = 1.21
/** em. Wider than most letters of KaTeX's fonts, and than its signs but long arrows. */
const LETTER = 0.6
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
    return signs * SIGN + shown.replace(COMMAND, '').length * LETTER
  })
  return Math.max(...widths) * SIZE
}
