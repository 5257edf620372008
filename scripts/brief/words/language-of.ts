import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import type { Language } from './language.ts'

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
