/** Full-width letters and punctuation: one em each. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
/** Inter 400, em, measured in the browser by classes of letters; upper bounds within a class. */
const CLASSES: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[iljI|!.,:;'’`]/, 0.3],
  [/[ft()[\]{}/\\\-r"“”*]/, 0.39],
  [/[\s]/, 0.29],
  [/[mwMW@%—…]/, 0.9],
  [/[A-Z&#]/, 0.69],
  [/[\d$+<>=~^_]/, 0.64],
]
const OTHER = 0.58
/** `text-autospace` puts an eighth of an em between CJK and Latin. */
const AUTOSPACE = 0.125

const cache = new Map<string, number>()

/** Advance of one character in em. */
function advance(char: string): number {
  let em = cache.get(char)
  if (em === undefined) {
    em = WIDE.test(char) ? 1 : (CLASSES.find(([letters]) => letters.test(char))?.[1] ?? OTHER)
    cache.set(char, em)
  }
  return em
}

export function isWide(char: string): boolean {
  return advance(char) === 1
}

/**
 * Lines that a text takes, broken as a browser breaks it: Latin between words, CJK between characters, a word that is
 * longer than a line anywhere.
 * @param size font size in px
 * @param width of the line in px
 * @param em advance of every character, for a monospaced font (CJK counts double)
 */
export function countLines(text: string, size: number, width: number, em?: number): number {
  const room = width / size
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room, em), 0)
}

function wrappedLines(text: string, room: number, em: number | undefined): number {
  let lines = 1
  let used = 0
  let before = ''
  for (const word of words(text)) {
    const width = wordWidth(word, em, before)
    before = word.at(-1) ?? ''
    if (used + width.inked <= room) used += width.full
    else if (width.inked <= room) {
      lines++
      used = width.full
    } else {
      const extra = Math.ceil((used + width.inked) / room) - 1
      lines += extra
      used = used + width.full - extra * room
    }
  }
  return lines
}

/** Width of a text on one line, in em. */
export function textWidth(text: string): number {
  return wordWidth(text, undefined).full
}

/** Unbreakable pieces: a CJK character with the punctuation that may not start a line, or a word with its spaces. */
function words(text: string): string[] {
  return text.match(PIECE) ?? []
}

const CJK = '\\u2e80-\\u2fff\\u3040-\\u30ff\\u3400-\\ua4cf\\uf900-\\ufaff'
const CLOSING = '、。，．：；！？）」』】》〉”’…'
const OPENING = '（「『【《〈“‘'
const PIECE = new RegExp(
  `[${OPENING}]*[${CJK}][${CLOSING}]*|[^${CJK}${OPENING}\\s]+\\s*|[${OPENING}]|\\s+`,
  'gu',
)

/** Columns of a monospaced character; the addon sets `tab-size: 4`. */
function columnsOf(char: string): number {
  if (char === '\t') return 4
  return isWide(char) ? 2 : 1
}

/** @param before the character in front of the word, for the space between scripts */
function wordWidth(word: string, em: number | undefined, before = ''): { full: number; inked: number } {
  let full = 0
  let trailing = 0
  let previous = before
  for (const char of word) {
    const advanced = em === undefined ? advance(char) + spaceBetween(previous, char) : em * columnsOf(char)
    trailing = /\s/.test(char) ? trailing + advanced : 0
    full += advanced
    previous = char
  }
  return { full, inked: full - trailing }
}

const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
const LETTER = /[A-Za-z0-9]/

function spaceBetween(left: string, right: string): number {
  const meet = (IDEOGRAPH.test(left) && LETTER.test(right)) || (LETTER.test(left) && IDEOGRAPH.test(right))
  return meet ? AUTOSPACE : 0
}
