import { countLetters } from './count-letters.ts'

const ENGLISH = 228
/**
 * Words and characters that a minute of reading aloud takes: the mean of 25 to 36 readers for each language in
 * Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed
 * Texts IReST" (Investigative Ophthalmology & Visual Science 53, 2012), table 2. Korean was not among them: a Hangul
 * is a syllable, and 370 syllables are the mean of all 17 languages.
 */
const READ_ALOUD = {
  words: { en: ENGLISH, de: 179, fr: 195, es: 218, it: 188, pt: 181, nl: 202 } as Readonly<
    Record<string, number>
  >,
  han: 255,
  japanese: 357,
  hangul: 370,
}
/**
 * One talks slower than one reads: 140 words a minute is the mean of English lectures in Tauroza and Allison, "Speech
 * Rates in British English" (Applied Linguistics 11, 1990).
 */
const LECTURE = 140 / ENGLISH

/**
 * @param lang of the text, BCP 47: tells how long its words take, and that Han is read as Japanese
 * @returns whole minutes that it takes to say a text, at least 1.
 */
export function minutesOf(text: string, lang: string): number {
  const { han, kana, hangul, words } = countLetters(text)
  const language = lang.slice(0, 2)
  const hanRate = language === 'ja' ? READ_ALOUD.japanese : READ_ALOUD.han
  const wordRate = READ_ALOUD.words[language] ?? ENGLISH
  const aloud = han / hanRate + kana / READ_ALOUD.japanese + hangul / READ_ALOUD.hangul + words / wordRate
  return Math.max(1, Math.round(aloud / LECTURE))
}
