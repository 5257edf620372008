// A sentence → the point that a slide makes of it: some of its words in their order. What goes is what its language marks as
// leading on, aside, example or explanation, and only where no negation, condition, number, code or bold word goes with it.
import type { PhrasingContent } from 'mdast'
import { languageOf } from '../words/language-of.ts'
import { bareEnd, cutsOf } from './cuts.ts'
import { maskedText } from './masked-text.ts'
import type { Range } from './ranges.ts'
import { withoutRanges } from './without-ranges.ts'

/** UTF-16 units; more are no sentence that one says, but data, and stay whole: looking at all its parts would take long. */
const MOST_LETTERS = 2000

/**
 * @param lang BCP 47
 * @returns the sentence's own words, some left out; the sentence without its final stop where nothing can be
 */
export function pointOf(sentence: readonly PhrasingContent[], lang: string): PhrasingContent[] {
  const language = languageOf(lang)
  const { text, marked } = maskedText(sentence)
  const cuts = language && text.length <= MOST_LETTERS ? cutsOf(text, marked, language) : []
  return withoutRanges(sentence, [...cuts, ...finalStop(text, cuts)])
}

/** Also of what stays in front of a part that goes to the end. */
function finalStop(text: string, cuts: readonly Range[]): Range[] {
  const end = cuts.find(({ to }) => to === text.length)?.from ?? text.length
  const said = text.slice(0, end)
  return /\.\.\.\s*$/.test(said) ? [] : [{ from: bareEnd(said).length, to: text.length }]
}
