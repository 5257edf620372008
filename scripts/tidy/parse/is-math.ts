import katex from 'katex'

/** More than a formula of a talk needs; a whole paper pasted between two dollars is text. */
const LONGEST = 600
/** KaTeX draws these in any colour and length, loads what they name, or lets them grow for ever. */
const UNTAMED =
  /\\(?:def|gdef|edef|xdef|let|futurelet|global|(?:re|provide)?newcommand|renewcommand|href|url|includegraphics|html[A-Za-z]*|rule|kern|mkern|mskip|hskip|hspace|raisebox|\\\[|Huge|huge|LARGE)(?![A-Za-z])|\\\\\s*\[/
/** Signs that end code, comments or slides, or begin something else than math. */
const STRANGE = /[`$]|<!--|-->|^\s*(?:---|<<<|::|~~~)/m
const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/
const TEXT_COMMAND = /\\(?:text|mathrm|mbox|textbf|textit)\s*\{[^{}]*\}/g

/** `\sum`, `\ `, `\{`. */
const COMMAND = /\\(?:[A-Za-z]+|[,;:!{}|])/
/** `mc^2`, `e^{x}`, `10^6`. */
const POWER = /[A-Za-z0-9)\]}|]'*\s*\^\s*(?:[{\\*]|[A-Za-z0-9](?![A-Za-z]))/
/** `x_1`, `a_{ij}`; not `max_value` or `HOME_DIR`. */
const INDEX = /(?:(?<![A-Za-z_])[A-Za-z]'*|[)\]}|])_\s*(?:[{\\]|[A-Za-z0-9](?![A-Za-z]))/
/** Letters one by one, numbers, and what stands between them: `n`, `x = 5`, `f(x, y) > 0`, `O(n log n)`. */
const SIMPLE =
  /^(?=[^A-Za-z]*[A-Za-z])(?:(?<![A-Za-z])(?:[A-Za-z]|log|ln|sin|cos|tan|exp|min|max|mod)(?![A-Za-z])|[\d.'+\-*/=<>()[\]|,!±×·≤≥≠≈∈∞→ ])+(?<![+\-*/=<>,.(])$/

/** A sign that formulas have and prose seldom, between `$$` and `$$`. */
const SIGN = /[=+*/^_<>\\]|\w\s*-\s*\w/
const PROSE = /[A-Za-z]{2,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}/

/**
 * Whether what stands between dollars is math beyond doubt, and KaTeX (which renders it on the slide) takes it.
 * Prices (`$5 and $10`), variables (`$HOME/bin:$PATH`) and what is too wild for a slide are not.
 * @param displayMode between `$$` and `$$` on lines of their own
 */
export function isMath(tex: string, displayMode: boolean): boolean {
  if (tex.length > LONGEST || tex.trim() === '' || STRANGE.test(tex) || UNTAMED.test(tex)) return false
  if (CJK.test(tex.replace(TEXT_COMMAND, ''))) return false
  return (displayMode ? isFormula(tex) : isCertain(tex)) && isAccepted(tex, displayMode)
}

function isCertain(tex: string): boolean {
  return COMMAND.test(tex) || POWER.test(tex) || INDEX.test(tex) || SIMPLE.test(tex.replace(/\s+/g, ' '))
}

function isFormula(tex: string): boolean {
  return isCertain(tex.trim()) || (SIGN.test(tex) && !PROSE.test(tex))
}

function isAccepted(tex: string, displayMode: boolean): boolean {
  try {
    katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'ignore', maxExpand: 100 })
    return true
  } catch {
    return false
  }
}
