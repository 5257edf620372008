/** What a text is written in. */
export interface LetterCounts {
  han: number
  kana: number
  hangul: number
  latin: number
  /** Of any script that puts spaces between words, Hangul excepted. */
  words: number
}

/** Counts letters by script, and words, in one pass: the texts of an event are long. */
export function countLetters(text: string): LetterCounts {
  const counts: LetterCounts = { han: 0, kana: 0, hangul: 0, latin: 0, words: 0 }
  let inWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const script = scriptOf(code)
    if (script !== undefined) counts[script]++
    const isLetter = script === undefined || script === 'latin' ? isWordLetter(code) : false
    if (isLetter && !inWord) counts.words++
    // `don't`, `e-mail` and `v1.2` are a word each.
    inWord = isLetter || (inWord && isJoint(code) && isWordLetter(text.charCodeAt(index + 1)))
  }
  return counts
}

function scriptOf(code: number): 'han' | 'kana' | 'hangul' | 'latin' | undefined {
  if (code < 0x1100) return isLatin(code) ? 'latin' : undefined
  if (code < 0x1200) return 'hangul'
  if (code < 0x2e80) return undefined
  // 々 and 〇 are Han, `ー` and the like kana; the marks between them are neither.
  if (code < 0x3040) return code < 0x3000 || code === 0x3005 || code === 0x3007 ? 'han' : undefined
  if (code < 0x3100) return code === 0x30fb ? undefined : 'kana'
  if (code < 0x3190) return code > 0x3130 ? 'hangul' : undefined
  if (code < 0xa000) return code < 0x3400 ? undefined : 'han'
  if (code >= 0xac00 && code < 0xd7b0) return 'hangul'
  return (code >= 0xf900 && code < 0xfb00) || (code >= 0xd840 && code < 0xd880) ? 'han' : undefined
}

function isLatin(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
}

const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u

function isWordLetter(code: number): boolean {
  if (code < 0x80) return isLatin(code) || (code >= 0x30 && code <= 0x39)
  if (code < 0x250) return isLatin(code)
  const script = scriptOf(code)
  if (script !== undefined || (code >= 0xd800 && code < 0xe000)) return false
  return OTHER_LETTER.test(String.fromCharCode(code))
}

function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d
}
