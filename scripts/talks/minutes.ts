/**
 * Words of a talk in one minute. 140 is the mean of English lectures in Tauroza and Allison, "Speech Rates in British
 * English" (Applied Linguistics 11, 1990). Speakers of all languages tell about as much in a minute (Pellegrino, Coupé
 * and Marsico, "A Cross-Language Perspective on Speech Information Rate", Language 87, 2011), so the characters of CJK
 * count by how many of them stand for one English word.
 */
const WORDS_PER_MINUTE = 140
/** Characters of a text in Han, Kana and Hangul that say as much as one English word; rounded from translations. */
const CHARACTERS_PER_WORD = 1.6

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** @returns whole minutes that it takes to say a text, at least 1. */
export function minutesOf(text: string): number {
  const characters = text.match(CHARACTER)?.length ?? 0
  const words = text.replace(CHARACTER, ' ').match(WORD)?.length ?? 0
  return Math.max(1, Math.round((words + characters / CHARACTERS_PER_WORD) / WORDS_PER_MINUTE))
}
