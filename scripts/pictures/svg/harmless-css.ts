const CSS_ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\n]?|([g-z]))/gi

/** What lies in the file itself may stay: `url(#shadow)`, a picture, a font. */
const FOREIGN_URL =
  /url\((?!\s*["']?(?:#|data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/|application\/(?:x-)?font)))(?:"[^"]*"|'[^']*'|[^"')])*\)?/gi

/** Other ways to name a file; no drawing program writes them. */
const OTHER_REFERENCE = /@import|\b(?:image|image-set|src|expression)\(/i

/**
 * CSS of an SVG, a style sheet or one value, without what reaches out of the file. One that hides such a thing is
 * dropped whole.
 */
export function harmlessCss(css: string): string {
  if (!/[\\@(]/.test(css)) return css
  const plain = withPlainLetters(css)
  const harmless = plain.replace(/@import[^;]*;?/gi, '').replace(FOREIGN_URL, 'none')
  if (OTHER_REFERENCE.test(harmless)) return ''
  return harmless === plain ? css : harmless
}

/** `\75 rl(…)` is `url(…)`. Quotes and brackets stay escaped: they would end a string. */
function withPlainLetters(css: string): string {
  return css.replace(CSS_ESCAPE, (escaped, hex?: string, letter?: string) => {
    const code = hex === undefined ? (letter ?? '').codePointAt(0) : Number.parseInt(hex, 16)
    const char = code === undefined || code > 0x10ffff ? '' : String.fromCodePoint(code)
    return /[\p{L}\p{N}@:#]/u.test(char) ? char : escaped
  })
}
