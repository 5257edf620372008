import { countLetters } from './count-letters.ts'

/** Characters that only one of the three ways of writing Han has. */
const TRADITIONAL =
  /[這個們來時說為學會實現開發應該過還沒對後從讓與於當體點動態網頁資訊軟檔設計專變數處題機構環優勢視議錄選擇關閉連線級測試問結類別圖書長東車門經驗讀寫請謝觀單價簡統務執圍據層續轉換業產區]/g
const SIMPLIFIED =
  /[这个们来时说为学会实现开发应该过还没对后从让与于当体点动态网页资讯软档设计专变数处题机构环优势视议录选择关闭连线级测试问结类别图书长东车门经验读写请谢观单价简统务执围据层续转换业产区]/g
const JAPANESE = /[発実対変関図経総様択広応検験読売帰気価単転続権楽込働戻円駅処専]/g

/**
 * The commonest words of a language, and letters that others seldom have. Words that English has too, such as `a`, `as`,
 * `do`, `in`, `is`, `no`, `per`, speak for no other language.
 */
const LANGUAGES: readonly (readonly [lang: string, words: RegExp, letters: RegExp])[] = [
  [
    'en',
    /\b(?:the|and|is|are|to|of|with|for|that|this|you|it|not|be|as|on|how|what|we|at|by|from|can|was|your|has|have|use)\b/gi,
    /(?!)/g,
  ],
  [
    'de',
    /\b(?:der|die|das|und|nicht|ist|ein|eine|mit|für|auf|wird|werden|auch|sich|von|zu|im|wie)\b/gi,
    /[äöüß]/gi,
  ],
  [
    'fr',
    /\b(?:le|la|les|des|une|est|et|pour|dans|que|qui|sur|avec|pas|nous|du|au|ce|en)\b/gi,
    /[èêàçùâîôûœé]/gi,
  ],
  ['es', /\b(?:el|la|los|las|una|es|y|para|en|que|con|por|se|del|al|como|más)\b/gi, /[ñ¿¡áíóú]/gi],
  ['it', /\b(?:il|la|gli|una|è|che|con|non|di|del|della|nel|si|più|sono)\b/gi, /[òìù]/gi],
  ['pt', /\b(?:os|uma|é|para|em|que|por|não|se|da|na|como|mais)\b/gi, /[ãõç]/gi],
  ['nl', /\b(?:de|het|een|en|voor|dat|met|niet|op|van|zijn|ook|je|hoe)\b/gi, /(?!)/g],
]
/** Characters that suffice to tell a language. */
const SAMPLE = 6_000

/**
 * The language of a text by its letters and commonest words, as BCP 47. Notes mix: a Latin term weighs less than a CJK
 * character, since five of its letters make one word.
 * @param otherwise the answer where the text says too little.
 */
export function guessLang(text: string, otherwise = 'en'): string {
  const sample = text.slice(0, SAMPLE)
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0
  const { han, kana, hangul, latin } = countLetters(sample)
  if (han + kana + hangul < 8 && latin < 20) return otherwise
  if ((han + kana + hangul) * 5 <= latin) return latinLanguage(count, otherwise)
  if (hangul > kana && hangul * 2 > han) return 'ko'
  const [traditional, simplified] = [count(TRADITIONAL), count(SIMPLIFIED)]
  const japanese = count(JAPANESE)
  if (kana * 10 > han || (kana > 0 && japanese > simplified) || japanese > traditional + simplified)
    return 'ja'
  if (traditional === simplified && /^(?:zh|ja)/.test(otherwise)) return otherwise
  return traditional > simplified ? 'zh-TW' : 'zh-CN'
}

/** Less is a word or a name that found its way into a text of another language. */
const CERTAIN = 3

function latinLanguage(count: (letters: RegExp) => number, otherwise: string): string {
  const scores = LANGUAGES.map(([lang, words, letters]) => ({
    lang,
    score: 2 * count(words) + count(letters),
  }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  const own = scores.find(({ lang }) => lang === otherwise)?.score ?? 0
  return best.score >= CERTAIN && best.score > own ? best.lang : otherwise
}
