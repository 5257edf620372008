/** Han characters and kana that count as one Latin word. */
export const HAN_PER_WORD = 1.7

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}]+(?:['’._:/+#-]+[\p{L}\p{N}]+)*[+#]*/gu

/** Words of a text: a Latin or Hangul word is one, and so are 1.7 Han characters or kana. */
export function wordCount(text: string): number {
  return latinWords(text) + hanLetters(text) / HAN_PER_WORD
}

export function hanLetters(text: string): number {
  return text.match(HAN)?.length ?? 0
}

/** Words between spaces and punctuation: `C++`, `v1.8`, `don't`, `이벤트를`. */
export function latinWords(text: string): number {
  return text.replace(HAN, ' ').match(WORD)?.length ?? 0
}
