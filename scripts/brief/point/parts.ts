// The parts of a sentence that may go, one kind a function. Whether they do, cuts.ts decides.
import { hanLetters, latinWords } from '../../text/word-count.ts'
import type { Language } from '../words/language.ts'
import { asidesIn, type Clause, clausesOf } from './clauses.ts'
import type { Range } from './ranges.ts'

export interface Sentence {
  /** With code masked. */
  text: string
  /** Offset behind the connectives that it begins with. */
  start: number
  clauses: readonly Clause[]
  language: Language
}

const POSTSCRIPT = /^(?:p\.?-?s\.?|btw)\s*[:：,，]\s*/i

/** `So, first of all, …`: one after the other. @returns 0 where nothing to speak of stands behind them */
export function lengthOfConnectives(text: string, { connective }: Language): number {
  let length = POSTSCRIPT.exec(text)?.[0].length ?? 0
  const next = () => connective.exec(text.slice(length))?.[0].length ?? 0
  for (let more = next(); more > 0; more = next()) length += more
  const rest = text.slice(length)
  return latinWords(rest) + hanLetters(rest) >= 2 ? length : 0
}

/** `因为 A，所以 B` says B. */
export function explanationsAhead({ text, start, clauses, language }: Sentence): Range[] {
  const { explainsAhead, explainsAheadWithin, followsFrom, connective } = language
  const [first, next] = clauses.filter(({ to }) => to > start)
  const within = start + (explainsAheadWithin?.exec(text.slice(start))?.[0].length ?? 0)
  if (first && start < within && within < first.to) return [{ from: start, to: within }]
  if (!first || !next || !explainsAhead?.test(text.slice(Math.max(start, first.from), first.to))) return []
  if (followsFrom && !followsFrom.test(next.text)) return []
  const to = next.from + (connective.exec(text.slice(next.from))?.[0].length ?? 0)
  return canStandAlone(text.slice(to), language) ? [{ from: start, to }] : []
}

function canStandAlone(text: string, { leansOn, comma }: Language): boolean {
  const clauses = clausesOf(text, comma)
  return clauses.length > 1 || !leansOn.test(clauses[0]?.text ?? '')
}

/** With the space before it, where another or a comma follows. */
export function asides({ text }: Sentence): Range[] {
  return asidesIn(text).map(({ from, to }) => ({
    from: /^(?:$|[\s,.;:!?，。；：！？、])/.test(text.slice(to))
      ? text.slice(0, from).trimEnd().length
      : from,
    to,
  }))
}

/** Letters of an item that may stand behind the marker of examples: a name, no clause with something to say. */
const ITEM = { words: 6, han: 12 }

/** To the end of the sentence. */
export function examples({ text, language }: Sentence): Range[] {
  const found = language.examples.exec(text)
  if (!found || found.index === 0) return []
  const rest = text.slice(found.index + found[0].length).replace(/[.。!！?？）)\s]+$/, '')
  const items = rest.split(/[,，、;；]|\s(?:and|or|und|oder|et|ou|&)\s|和|与|與|及|や|と/)
  const isList = items.every((item) => latinWords(item) <= ITEM.words && hanLetters(item) <= ITEM.han)
  // `比如 A、B 等问题都要处理`: the sentence goes on.
  const goesOn = /等(?:等)?\p{Script=Han}{2}/u.test(rest)
  const isAside = asidesIn(text).some(({ from, to }) => from < found.index && found.index < to)
  return isList && !goesOn && !isAside ? [{ from: found.index, to: text.length }] : []
}

/** `The parser, which a student wrote, is fast.`: a clause between the two halves of another. */
export function insertions({ clauses, language }: Sentence): Range[] {
  const { inserts, explains, keeps, leansOn } = language
  const [first, middle, last, ...others] = clauses
  if (!inserts || !first || !middle || !last || others.length > 0) return []
  if (middle.sign !== ',' || last.sign !== ',') return []
  // `Si la file déborde, le service refuse, …`: the middle is what the condition leads to.
  if (keeps.test(first.text) && leansOn.test(first.text)) return []
  const isBetween = inserts.begins.test(middle.text) && inserts.before.test(last.text)
  return isBetween && !explains.test(last.text) ? [{ from: middle.opens, to: last.opens + 1 }] : []
}

/** From the first clause that explains what stands before it, to the end. */
export function explanations({ text, clauses, language }: Sentence): Range[] {
  const clause = clauses.find((each) => explainsTheOneBefore(each, clauses, language))
  const within = language.explainsWithin?.exec(text)
  const from = Math.min(clause?.opens ?? text.length, within?.index ?? text.length)
  return from > 0 && from < text.length ? [{ from, to: text.length }] : []
}

/** A list behind a colon is no explanation. */
function explainsTheOneBefore(clause: Clause, clauses: readonly Clause[], language: Language): boolean {
  const { explains, explainsAtEnd, semicolonExplains, unfinished } = language
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!before || /[:：]/.test(clause.sign) || unfinished?.test(before.text)) return false
  if (semicolonExplains && clause.sign === ';') return clauses.filter(({ sign }) => sign === ';').length === 1
  const isLast = clause === clauses.at(-1)
  return explains.test(clause.text) || (isLast && !!explainsAtEnd?.test(clause.text.replace(/[.。]$/, '')))
}
