// How telling a sentence is: a sum of features, as in H. P. Edmundson, "New Methods in Automatic Extracting" (1969): cue
// words, words of the title, place; and what a room wants to see: numbers, terms, what the author stressed.
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { lengthOf } from './point/point-length.ts'
import { languageOf } from './words/language-of.ts'

export interface Place {
  lang: string
  /** Words of the talk's and the section's titles, in lower case. */
  terms: ReadonlySet<string>
  /** Of its paragraph. */
  isFirst: boolean
}

const WEIGHT = {
  first: 2,
  term: 1,
  mostTerms: 3,
  stressed: 1.5,
  code: 1,
  number: 1,
  foreignTerm: 0.5,
  cue: 1.5,
  pointsBack: -2,
  speaksOfTheTalk: -4,
  question: -0.5,
  tooShort: -1,
  tooLong: -1,
}

/** @returns higher for what a slide should show first */
export function rankOf(sentence: readonly PhrasingContent[], { lang, terms, isFirst }: Place): number {
  const text = textOf({ type: 'paragraph', children: [...sentence] }).trim()
  const language = languageOf(lang)
  const length = lengthOf(text)
  const known = termsOf(text).filter((term) => terms.has(term)).length
  const has = (value: boolean | undefined, weight: number) => (value ? weight : 0)
  return (
    has(isFirst, WEIGHT.first) +
    Math.min(WEIGHT.mostTerms, known * WEIGHT.term) +
    has(
      sentence.some(({ type }) => type === 'strong'),
      WEIGHT.stressed,
    ) +
    has(
      sentence.some(({ type }) => type === 'inlineCode'),
      WEIGHT.code,
    ) +
    has(/\d/.test(text), WEIGHT.number) +
    has(/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text), WEIGHT.foreignTerm) +
    has(language?.stresses.test(text), WEIGHT.cue) +
    has(language?.pointsBack.test(text), WEIGHT.pointsBack) +
    has(language?.speaksOfTheTalk.test(text), WEIGHT.speaksOfTheTalk) +
    has(/[?？]$/.test(text), WEIGHT.question) +
    has(length < 0.25, WEIGHT.tooShort) +
    has(length > 2, WEIGHT.tooLong)
  )
}

/** Latin words of three letters and more, and pairs of Han characters, which are most of its words. */
export function termsOf(text: string): string[] {
  const latin = text.toLowerCase().match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.+#-]{2,}/gu) ?? []
  const han = text.match(/\p{Script=Han}+/gu) ?? []
  const pairs = han.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  )
  const words = text.match(/\p{Script=Hangul}{2,}|\p{Script=Katakana}{2,}/gu) ?? []
  return [...new Set([...latin, ...pairs, ...words])]
}
