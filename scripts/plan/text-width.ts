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
  for (const word of words(text)) {
    const wide = wordWidth(word, em)
    if (used + wide.inked <= room) used += wide.full
    else if (wide.inked <= room) {
      lines++
      used = wide.full
    } else {
      const extra = Math.ceil((used + wide.inked) / room) - 1
      lines += extra
      used = used + wide.full - extra * room
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

function wordWidth(word: string, em: number | undefined): { full: number; inked: number } {
  let full = 0
  let trailing = 0
  let wideBefore: boolean | undefined
  for (const char of word) {
    const wide = isWide(char)
    const advanced = em === undefined ? advance(char) : em * columnsOf(char)
    trailing = /\s/.test(char) ? trailing + advanced : 0
    full += advanced
    if (em === undefined && wideBefore !== undefined && wideBefore !== wide) full += AUTOSPACE
    wideBefore = wide
  }
  return { full: em === undefined && wideBefore ? full + AUTOSPACE / 2 : full, inked: full - trailing }
}
