const LETTERS = {
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  latin: /\p{Script=Latin}/gu,
}
/** Characters that only one of the two Chinese scripts writes. */
const TRADITIONAL = /[這個們來時說為學會實現開發應該過還沒對後從讓與應]/g
const SIMPLIFIED = /[这个们来时说为学会实现开发应该过还没对后从让与]/g
/** The commonest words of a language that English does not share. */
const WORDS: readonly (readonly [lang: string, words: RegExp])[] = [
  ['de', /\b(?:der|die|das|und|nicht|ist|ein|eine|mit|für|auf|wird|werden|auch|sich|von)\b/gi],
  ['fr', /\b(?:le|la|les|des|une|est|et|pour|dans|que|qui|sur|avec|pas|nous|du)\b/gi],
  ['en', /\b(?:the|and|is|are|to|of|with|for|that|this|you|it|not|be|as|on)\b/gi],
]

/**
 * The language of a text by its letters, as BCP 47. Notes mix: a Latin term weighs less than a CJK character, since
 * five of its letters make one word.
 * @param otherwise the answer where the text says too little.
 */
export function guessLang(text: string, otherwise = 'en'): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const { han, kana, hangul } = {
    han: count(LETTERS.han),
    kana: count(LETTERS.kana),
    hangul: count(LETTERS.hangul),
  }
  const latin = count(LETTERS.latin)
  if (han + kana + hangul < 8 && latin < 20) return otherwise
  if ((han + kana + hangul) * 5 > latin) {
    if (hangul > kana && hangul * 2 > han) return 'ko'
    if (kana * 10 > han) return 'ja'
    return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-TW' : 'zh-CN'
  }
  const scores = WORDS.map(([lang, words]) => ({ lang, score: count(words) }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.lang : otherwise
}
