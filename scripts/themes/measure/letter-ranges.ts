import type { Script } from '../../model/metrics.ts'

/** Code points to measure one by one: what notes in European languages are written with, and common symbols. */
const LETTERS: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin with accents
  [0x2b0, 0x2ff], // modifier letters
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Vietnamese
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // ² ₂
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x218f], // ℃ ™ ½ Ⅷ
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // ∀ ≤
  [0x2300, 0x23ff], // ⌘ ⏎
  [0x2460, 0x24ff], // ① Ⓐ
  [0x2500, 0x27bf], // boxes, shapes, ✓
  [0x27e6, 0x27ef], // ⟨ ⟩
  [0x2b00, 0x2bff], // ⬆ ⭐
  [0x3000, 0x30ff], // Chinese punctuation, kana
  [0x3200, 0x33ff], // ㈱ ㎏
  [0xff01, 0xffee], // full width and half width
]

/** Those that other languages have other glyphs for. */
const LOCAL: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0xff01, 0xffee],
]

/** Code points of which samples are enough: all of a range are equally wide in any font for it. */
export const SAMPLED: readonly (readonly [from: number, to: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x1f300, 0x1faff],
]
const SAMPLES = 12

export function codePointsToMeasure(script: Script): number[] {
  const letters = script === 'latin' ? LETTERS : LOCAL
  return [...letters.flatMap(([from, to]) => range(from, to)), ...SAMPLED.flatMap(sample)]
}

/** Evenly spread over the range, both ends included. */
function sample([from, to]: readonly [number, number]): number[] {
  return Array.from(
    { length: SAMPLES },
    (_, index) => from + Math.round(((to - from) * index) / (SAMPLES - 1)),
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
