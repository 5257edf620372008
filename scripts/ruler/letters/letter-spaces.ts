// Space that the browser puts between characters, or takes away: `text-autospace` and `text-spacing-trim`, as Chromium
// does with the fonts of the addon (tried with each pair of these characters).

/** Space between a CJK character and a Latin letter or digit, as a share of the font size. */
export const AUTOSPACE = 0.125
/** What is cut off a full-width bracket or stop. */
export const TRIM = 0.5

/** Bits of `spacingOf`. */
export const CJK = 1
export const LATIN = 2
/** A Latin sign that Chinese sets apart like a letter: 中%. */
export const SIGN = 4
/** （ 「: half as wide at the start of a line and after another bracket or stop. */
export const OPENS = 8
/** ） 」: half as wide before another of them or a stop, and at the end of a line that would else be too long. */
export const CLOSES = 16
/** 、 。: half as wide before a closing bracket or another stop. */
export const STOPS = 32
/** ・ and the full-width space: an opening bracket after them is half as wide. */
export const MIDDLE = 64

const KINDS: readonly (readonly [bits: number, characters: RegExp])[] = [
  [OPENS, /[（「『【〈《［｛〔〖]/],
  [CLOSES, /[）」』】〉》］｝〕〗]/],
  [STOPS, /[、。，．]/],
  [MIDDLE, /[・\u3000]/],
  [SIGN, /[!#%&,.:;?@\\§]/],
  [
    CJK,
    /[々〇\u3041-\u3096ゝゞァ-ヺー-ヿㄅ-ㄯㇰ-ㇿ\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\ud840-\ud87f\uf900-\ufaff]/,
  ],
  [LATIN, /[\p{L}\p{Nd}]/u],
]
const FULL_WIDTH_LETTER = /[\u1100-\u11ff\u2e80-\uffef]/
const UNKNOWN = 255

const bits = new Uint8Array(65_536).fill(UNKNOWN)

/** @returns the kinds of a UTF-16 code unit that matter for the space beside it */
export function spacingOf(code: number): number {
  const known = bits[code] as number
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(code)
  const [kind = 0] = KINDS.find(([, characters]) => characters.test(character)) ?? []
  const found = kind === LATIN && FULL_WIDTH_LETTER.test(character) ? 0 : kind
  bits[code] = found
  return found
}
