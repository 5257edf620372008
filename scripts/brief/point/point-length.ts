import { hanLetters, latinWords } from '../../text/word-count.ts'

/** A point is at most this long: words of Latin letters, or Han characters and kana. */
const MOST = { words: 12, han: 26 }

/** Stands for a letter of code or of a formula, in which nothing is a word. */
export const CODE = '\ue000'
const CODES = /\ue000+/g

/** Share of what a point may have; above 1 it is too long. Each piece of code counts as a word. */
export function lengthOf(text: string): number {
  const codes = text.match(CODES)?.length ?? 0
  return (latinWords(text) + codes) / MOST.words + hanLetters(text) / MOST.han
}

/** Length of a point of so many words. */
export function lengthOfWords(count: number): number {
  return count / MOST.words
}
