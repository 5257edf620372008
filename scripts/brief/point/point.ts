// A sentence → the point that a slide makes of it: some of its words in their order. What goes is what its language marks as
// leading on, aside, example or explanation, and only where no negation, condition, number, code or bold word goes with it.
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { hanLetters, latinWords } from '../../text/word-count.ts'
import type { Language } from '../words/language.ts'
import { languageOf } from '../words/language-of.ts'
import { asidesIn, type Clause, clausesOf, type Range } from './clauses.ts'
import { withoutRanges } from './without-ranges.ts'

/** A point is at most this long: words of Latin letters, or Han characters and kana. */
const MOST = { words: 12, han: 26 }
/** Times that a point that cannot be cut by what its clauses say may be longer, before clauses at its end go: two lines. */
const TWO_LINES = 1.7
/** Less than this share of a sentence does not say what it says. */
const LEAST = 0.2
const FEWEST_WORDS = 3

/** Stands for a letter of code or of a formula, in which nothing is a word. */
const CODE = '\ue000'
const CODES = /\ue000+/g

/** Share of what a point may have; above 1 it is too long. */
export function lengthOf(text: string): number {
  const codes = text.match(CODES)?.length ?? 0
  return (latinWords(text) + codes) / MOST.words + hanLetters(text) / MOST.han
}

/**
 * @param lang BCP 47
 * @returns the sentence's own words, some left out; the sentence without its final stop where nothing can be
 */
export function pointOf(sentence: readonly PhrasingContent[], lang: string): PhrasingContent[] {
  const language = languageOf(lang)
  const { text, marked } = readable(sentence)
  const cuts = language ? cutsOf(text, marked, language) : []
  return withoutRanges(sentence, [...cuts, ...finalStop(text, cuts)])
}

/** The text with code masked, and the ranges of what the author stressed. */
function readable(nodes: readonly PhrasingContent[]): { text: string; marked: Range[] } {
  let text = ''
  const marked: Range[] = []
  const read = (node: PhrasingContent) => {
    const from = text.length
    const isCode = node.type === 'inlineCode' || (node.type as string) === 'inlineMath'
    if ('children' in node) for (const child of node.children as PhrasingContent[]) read(child)
    else text += isCode ? CODE.repeat(textOf(node).length) : textOf(node)
    if (isCode || node.type === 'strong') marked.push({ from, to: text.length })
  }
  for (const node of nodes) read(node)
  return { text, marked }
}

/** Without the stop or comma that it ends with. */
function bareEnd(text: string): string {
  return text.replace(/[\s.。．;；，,、]+$/, '')
}

/** Also of what stays in front of a part that goes to the end. */
function finalStop(text: string, cuts: readonly Range[]): Range[] {
  const end = cuts.find(({ to }) => to === text.length)?.from ?? text.length
  const said = text.slice(0, end)
  return /\.\.\.\s*$/.test(said) ? [] : [{ from: bareEnd(said).length, to: text.length }]
}

function cutsOf(text: string, marked: readonly Range[], language: Language): Range[] {
  const mayGo = ({ from, to }: Range) =>
    !language.keeps.test(text.slice(from, to)) && !marked.some((each) => each.from < to && from < each.to)
  const opening = connectives(text, language)
  const clauses = clausesOf(text, language.comma)
  const ahead = explanationAhead(text, clauses, opening, language)
  const candidates = [
    ...ahead,
    ...asidesIn(text).map((aside) => withSpace(text, aside)),
    ...examples(text, language),
    ...insertions(clauses, language),
    ...(ahead.length > 0 ? [] : explanations(text, clauses, language)),
  ]
  const isSound = (cuts: readonly Range[]) =>
    saysEnough(text, cuts) && !language.endsOpen?.test(bareEnd(left(text, cuts)))
  const cuts = candidates
    .filter(mayGo)
    .reduce((found, each) => (isSound([...found, each]) ? [...found, each] : found), opening)
  return isTooLong(text, cuts) ? [...cuts, ...lastClauses(text, clauses, cuts, language, mayGo)] : cuts
}

const POSTSCRIPT = /^(?:p\.?-?s\.?|btw)\s*[:：,，]\s*/i

/** `So, first of all, …`: one after the other. */
function connectives(text: string, { connective }: Language): Range[] {
  let to = POSTSCRIPT.exec(text)?.[0].length ?? 0
  for (
    let found = connective.exec(text.slice(to));
    found && found[0] !== '';
    found = connective.exec(text.slice(to))
  )
    to += found[0].length
  const rest = text.slice(to)
  return to > 0 && latinWords(rest) + hanLetters(rest) >= 2 ? [{ from: 0, to }] : []
}

/** `因为 A，所以 B` says B. */
function explanationAhead(
  text: string,
  clauses: readonly Clause[],
  opening: readonly Range[],
  { explainsAhead, explainsAheadWithin, followsFrom, connective, leansOn, comma }: Language,
): Range[] {
  const start = opening[0]?.to ?? 0
  const [first, next] = clauses.filter(({ to }) => to > start)
  const within = explainsAheadWithin?.exec(text.slice(start))
  if (within && first && start + within[0].length < first.to)
    return [{ from: start, to: start + within[0].length }]
  if (!explainsAhead || !first || !next) return []
  if (!explainsAhead.test(text.slice(Math.max(start, first.from), first.to))) return []
  if (followsFrom && !followsFrom.test(next.text)) return []
  const led = connective.exec(text.slice(next.from))?.[0].length ?? 0
  const rest = text.slice(next.from + led)
  return leansOn.test(clausesOf(rest, comma)[0]?.text ?? '') && clausesOf(rest, comma).length === 1
    ? []
    : [{ from: start, to: next.from + led }]
}

/** Letters that may stand between the marker of examples and the end: a list, no clause with something to say. */
const ITEMS = { words: 6, han: 12 }

function examples(text: string, { examples: marker }: Language): Range[] {
  const found = marker.exec(text)
  if (!found || found.index === 0) return []
  const rest = text.slice(found.index + found[0].length).replace(/[.。!！?？）)\s]+$/, '')
  const items = rest.split(/[,，、;；]|\s(?:and|or|und|oder|et|ou|&)\s|和|与|與|及|や|と/)
  const isList = items.every((item) => latinWords(item) <= ITEMS.words && hanLetters(item) <= ITEMS.han)
  const goesOn = /等(?:等)?\p{Script=Han}{2}/u.test(rest)
  return isList && !goesOn && !asidesIn(text).some(({ from, to }) => from < found.index && found.index < to)
    ? [{ from: found.index, to: text.length }]
    : []
}

/** `The parser, which a student wrote, is fast.`: a clause between the two halves of another. */
function insertions(clauses: readonly Clause[], { inserts, explains, keeps, leansOn }: Language): Range[] {
  const [first, middle, last, ...others] = clauses
  if (!inserts || !first || !middle || !last || others.length > 0 || middle.sign !== ',' || last.sign !== ',')
    return []
  // `Si la file déborde, le service refuse, …`: the middle is what the condition leads to.
  if (keeps.test(first.text) && leansOn.test(first.text)) return []
  if (!inserts.begins.test(middle.text) || !inserts.before.test(last.text) || explains.test(last.text))
    return []
  return [{ from: middle.opens, to: last.opens + 1 }]
}

/** From the first clause that explains what stands before it, to the end. A list behind a colon is no explanation. */
function explanations(
  text: string,
  clauses: readonly Clause[],
  { explains, explainsWithin, explainsAtEnd, semicolonExplains }: Language,
): Range[] {
  const clause = clauses.slice(1).find(({ sign, text: said }, index) => {
    if (/[:：]/.test(sign)) return false
    if (semicolonExplains && sign === ';') return clauses.filter((each) => each.sign === ';').length === 1
    return (
      explains.test(said) || (index === clauses.length - 2 && explainsAtEnd?.test(said.replace(/[.。]$/, '')))
    )
  })
  const within = explainsWithin?.exec(text)
  const from = Math.min(clause?.opens ?? text.length, within?.index ?? text.length)
  return from > 0 && from < text.length ? [{ from, to: text.length }] : []
}

/** Clauses at the end of a sentence that stays longer than two lines, where the first can stand alone. */
function lastClauses(
  text: string,
  clauses: readonly Clause[],
  cuts: readonly Range[],
  { leansOn }: Language,
  mayGo: (range: Range) => boolean,
): Range[] {
  const [first, ...others] = clauses.filter(({ to }) => to > (cuts.find(({ from }) => from === 0)?.to ?? 0))
  if (!first || leansOn.test(first.text) || /[:：]/.test(text[others[0]?.opens ?? 0] ?? '')) return []
  const ends = others.map(({ opens }) => ({ from: opens, to: text.length }))
  const found = ends.reverse().find((range) => mayGo(range) && !isTooLong(text, [...cuts, range], 1))
  return found && saysEnough(text, [...cuts, found]) ? [found] : []
}

function isTooLong(text: string, cuts: readonly Range[], most = TWO_LINES): boolean {
  return lengthOf(left(text, cuts)) > most
}

function saysEnough(text: string, cuts: readonly Range[]): boolean {
  const rest = lengthOf(left(text, cuts))
  return rest >= lengthOf(text) * LEAST && rest >= FEWEST_WORDS / MOST.words
}

function left(text: string, cuts: readonly Range[]): string {
  return [...text].length === 0
    ? ''
    : text
        .split('')
        .filter((_, at) => !cuts.some(({ from, to }) => from <= at && at < to))
        .join('')
}

/** With the space before it, where another or a comma follows. */
function withSpace(text: string, { from, to }: Range): Range {
  const before = text.slice(0, from).trimEnd().length
  return /^(?:$|[\s,.;:!?，。；：！？、])/.test(text.slice(to)) ? { from: before, to } : { from, to }
}
