// Which parts of a sentence go: of those that its language names, as many as leave something that says what the sentence says.
import type { Language } from '../words/language.ts'
import { clausesOf } from './clauses.ts'
import {
  asides,
  examples,
  explanations,
  explanationsAhead,
  insertions,
  lengthOfConnectives,
  type Sentence,
} from './parts.ts'
import { lengthOf, lengthOfWords } from './point-length.ts'
import { keptRanges, type Range } from './ranges.ts'

/** Less than this share of a sentence, or fewer words, does not say what it says. */
const LEAST = 0.2
const FEWEST_WORDS = 3
/** Length of a point that nothing else makes shorter, above which clauses at its end go: two lines. */
const TWO_LINES = 1.7

/** @param marked what the author stressed, and code: it stays */
export function cutsOf(text: string, marked: readonly Range[], language: Language): Range[] {
  const start = lengthOfConnectives(text, language)
  const sentence: Sentence = { text, start, clauses: clausesOf(text, language.comma), language }
  const mayGo = ({ from, to }: Range) =>
    !language.keeps.test(text.slice(from, to)) && !marked.some((each) => each.from < to && from < each.to)
  const cuts: Range[] = start > 0 ? [{ from: 0, to: start }] : []
  for (const part of partsOf(sentence)) if (mayGo(part) && isSound(sentence, [...cuts, part])) cuts.push(part)
  return isTooLong(text, cuts, TWO_LINES) ? [...cuts, ...lastClauses(sentence, cuts, mayGo)] : cuts
}

/** Without the stop or comma that it ends with. */
export function bareEnd(text: string): string {
  return text.replace(/[\s.。．;；，,、]+$/, '')
}

/** What may go, in the order in which it should. One explanation is enough. */
function partsOf(sentence: Sentence): Range[] {
  const ahead = explanationsAhead(sentence)
  return [
    ...ahead,
    ...asides(sentence),
    ...examples(sentence),
    ...insertions(sentence),
    ...(ahead.length > 0 ? [] : explanations(sentence)),
  ]
}

function isSound({ text, language }: Sentence, cuts: readonly Range[]): boolean {
  return saysEnough(text, cuts) && !language.endsOpen?.test(bareEnd(left(text, cuts)))
}

function saysEnough(text: string, cuts: readonly Range[]): boolean {
  const rest = lengthOf(left(text, cuts))
  return rest >= lengthOf(text) * LEAST && rest >= lengthOfWords(FEWEST_WORDS)
}

/** As few clauses at the end as make one line of it, where the first can stand alone. */
function lastClauses(
  { text, clauses, language }: Sentence,
  cuts: readonly Range[],
  mayGo: (range: Range) => boolean,
): Range[] {
  const start = cuts.find(({ from }) => from === 0)?.to ?? 0
  const [first, ...others] = clauses.filter(({ to }) => to > start)
  if (!first || language.leansOn.test(first.text) || /[:：]/.test(others[0]?.sign ?? '')) return []
  const found = others
    .map(({ opens }) => ({ from: opens, to: text.length }))
    .reverse()
    .find((range) => mayGo(range) && !isTooLong(text, [...cuts, range], 1))
  return found && saysEnough(text, [...cuts, found]) ? [found] : []
}

function isTooLong(text: string, cuts: readonly Range[], most: number): boolean {
  return lengthOf(left(text, cuts)) > most
}

function left(text: string, cuts: readonly Range[]): string {
  return keptRanges(text.length, cuts)
    .map(({ from, to }) => text.slice(from, to))
    .join('')
}
