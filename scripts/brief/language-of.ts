import { chinese } from './words/chinese.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { japanese } from './words/japanese.ts'
import { korean } from './words/korean.ts'
import type { Language } from './words/language.ts'

const LANGUAGES: Readonly<Record<string, Language>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
}

/**
 * @param lang BCP 47
 * @returns undefined for a language that nobody has described: its sentences stay whole
 */
export function languageOf(lang: string): Language | undefined {
  return LANGUAGES[lang.slice(0, 2)]
}
