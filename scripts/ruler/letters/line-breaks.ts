// Where a line may break, as Chromium breaks it: Unicode's rules (UAX 14) with `line-break: strict`, and a table of its
// own where both characters are ASCII. There are fewer classes than Unicode has: those that make a difference in
// Chromium, tried with each character of the Basic Multilingual Plane. tests/browser/metrics.test.ts compares.
//
// The libraries for it (linebreak, css-line-break) know neither Chromium's table nor its present quotation rules, and
// take 0.1 s to start or a second for a megabyte.

/** Classes of characters, by what may happen beside them. */
const LETTER = 0
/** Breaks on both sides: ideographs, kana, Hangul, emoji. */
const WIDE = 1
/** Never starts a line; may end one: 、 。 ） – … and small kana. */
const CLOSE = 2
/** Never starts a line; ends one only before what is wide: `)` `,` `%`. */
const CLOSE_NARROW = 3
/** Never ends a line; may start one: （ 「. */
const OPEN = 4
/** Never ends a line; starts one only after what is wide or closes: `(` `$`. */
const OPEN_NARROW = 5
/** “ and ”: a line breaks only where both neighbours are wide. */
const OPEN_QUOTE = 6
const CLOSE_QUOTE = 7
/** A line breaks on both sides of —, but not between two. */
const DASH = 8
const SPACE = 9
/** No break on either side: no-break space, word joiner, `'` and `"`. */
const GLUE = 10
/** Belongs to the character before it. */
const MARK = 11
const CLASS_COUNT = 12
const UNKNOWN = 255

/** After which class a line may break before which. */
const BREAKS: Readonly<Record<number, readonly number[]>> = {
  [LETTER]: [WIDE, OPEN, DASH],
  [WIDE]: [LETTER, WIDE, OPEN, OPEN_NARROW, OPEN_QUOTE, DASH],
  [CLOSE]: [LETTER, WIDE, OPEN, OPEN_NARROW, OPEN_QUOTE, DASH],
  [CLOSE_NARROW]: [WIDE, OPEN, DASH],
  [CLOSE_QUOTE]: [WIDE, OPEN],
  [DASH]: [LETTER, WIDE, OPEN, OPEN_NARROW],
  [SPACE]: [LETTER, WIDE, CLOSE, CLOSE_NARROW, OPEN, OPEN_NARROW, OPEN_QUOTE, CLOSE_QUOTE, DASH, GLUE],
}

const CLASSES: readonly (readonly [kind: number, characters: RegExp])[] = [
  [SPACE, /[ \t\n]/],
  [GLUE, /["'\u00a0\u2007\u2011\u202f\u2060\ufeff]|\u200d/],
  [OPEN_QUOTE, /[«‘“‹]/],
  [CLOSE_QUOTE, /[»’”›]/],
  [DASH, /[\u2014\u2e3a\u2e3b]/],
  [MARK, /[\p{M}\u200c]/u],
  [OPEN, /[〈《「『【〔〖〘〚〝﹙﹛﹝（［｛｟｢]/],
  [OPEN_NARROW, /[([{$+\\¡¿‚„⌈⌊⟦⟨⟪±№−∓＄￡￥\u20a0-\u20a6\u20a8-\u20b5\u20b7-\u20ba\u20bc\u20bd\u20bf£¤¥]/],
  [CLOSE_NARROW, /[),.:;\]%¢°‰-‷℃℉％￠⁄،؛]/],
  // Marks that end a sentence or an aside, and the dashes that are not —.
  [CLOSE, /[!/?|}\-\u00ad\u2002-\u200b\u2010-\u2013\u2024-\u2027\u203c\u203d\u2046-\u2049\u22ef⌉⌋⟧⟩⟫]/],
  [CLOSE, /[\u3000-\u3002\u301c〉》」』】〕〗〙〛〞〟・！），．：；？］｝～｠｡｣､･﹐-﹖﹚﹜﹞]/],
  // Small kana and what repeats or lengthens.
  [CLOSE, /[々〻ぁぃぅぇぉっゃゅょゎゕゖ゛-ゞ゠ァィゥェォッャュョヮヵヶー-ヾㇰ-ㇿｧ-ｰﾞﾟ]/],
  [
    WIDE,
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffe6]|\p{Emoji_Presentation}/u,
  ],
]

const classes = new Uint8Array(65_536).fill(UNKNOWN)

function classOf(codeUnit: number): number {
  const known = classes[codeUnit] as number
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(codeUnit)
  const found = CLASSES.find(([, characters]) => characters.test(character))?.[0] ?? LETTER
  classes[codeUnit] = found
  return found
}

const allowed = new Uint8Array(CLASS_COUNT * CLASS_COUNT)
for (const [before, after] of Object.entries(BREAKS)) {
  for (const each of after) allowed[Number(before) * CLASS_COUNT + each] = 1
}

/** Chromium's own table: a word breaks after `-` and `?`, and before a bracket that follows a sign. */
const asciiAllowed = new Uint8Array(128 * 128)
function allowAscii(before: string, after: string): void {
  for (const left of before)
    for (const right of after) asciiAllowed[left.charCodeAt(0) * 128 + right.charCodeAt(0)] = 1
}
const VISIBLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33)).join('')
allowAscii(' \t\n', VISIBLE)
allowAscii('!"#%&)*+,.:;=>\\]|}~', '(<[{')
allowAscii('-', VISIBLE.replace(/[!$),./:;?\]}]/g, ''))
allowAscii('?', VISIBLE.replace(/["'!),./:;?\]}]/g, ''))

export interface BreakOptions {
  /** `word-break: keep-all`: not between letters, whatever their script. */
  keepAll?: boolean
  /** `word-break: auto-phrase`: in Japanese only between phrases. Chromium finds them by a model of the language. */
  phrases?: boolean
}

/** @returns for each code unit of the text 1 where a line may begin with it, else 0 */
export function lineBreaks(text: string, { keepAll, phrases }: BreakOptions): Uint8Array {
  const breaks = new Uint8Array(text.length)
  let before = text.charCodeAt(0)
  let beforeClass = LETTER
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 128 && before < 128) {
      breaks[index] = asciiBreak(text, index, before, code)
      beforeClass = classOf(code)
    } else {
      const next = isSurrogate(code) ? astralClass(text, index) : classOf(code)
      if (next === MARK) continue
      breaks[index] = uncommonBreak(text, index, beforeClass, next)
      beforeClass = next
    }
    if (breaks[index] === 1 && isLetter(before) && isLetter(code)) {
      if (keepAll || (phrases && !startsPhrase(before, code))) breaks[index] = 0
    }
    before = code
  }
  if (breaks.length > 0) breaks[0] = 0
  return breaks
}

/** `-1` may be a number below zero, `UTF-8` is none. */
function asciiBreak(text: string, index: number, before: number, code: number): number {
  const maybe = asciiAllowed[before * 128 + code] as number
  if (before !== HYPHEN || !isDigit(code)) return maybe
  return index > 1 && isAlphanumeric(text.charCodeAt(index - 2)) ? maybe : 0
}

function uncommonBreak(text: string, index: number, before: number, next: number): number {
  const maybe = allowed[before * CLASS_COUNT + next] as number
  if (maybe === 0) return 0
  if (next === OPEN_QUOTE && before !== SPACE) return isWideAt(text, index + 1) ? 1 : 0
  if (before === CLOSE_QUOTE) return isWideAt(text, index - 2) ? 1 : 0
  return maybe
}

function isWideAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code > 0x1100 && (isSurrogate(code) || [WIDE, CLOSE, OPEN].includes(classOf(code)))
}

const HYPHEN = 0x2d

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Emoji and rare ideographs; the second half of a pair belongs to the first, as does a skin tone. */
function astralClass(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code >= 0xdc00) return MARK
  const codePoint = text.codePointAt(index) as number
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return MARK
  return codePoint >= 0x1f000 && codePoint <= 0x3ffff ? WIDE : LETTER
}

/** A phrase mostly ends in hiragana, and begins with something else: データの|流れを|見る. */
function startsPhrase(before: number, code: number): boolean {
  return isHiragana(before) && !isHiragana(code)
}

function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f
}

const WORD = /[\p{L}\p{N}]/u
const letters = new Uint8Array(65_536).fill(UNKNOWN)

function isLetter(code: number): boolean {
  const known = letters[code] as number
  if (known !== UNKNOWN) return known === 1
  const found = WORD.test(String.fromCharCode(code)) ? 1 : 0
  letters[code] = found
  return found === 1
}
