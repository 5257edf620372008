// In: what is left of a talk's note below its heading. Out: who speaks, where its first sentences say so; a sentence
// that says nothing else is for the cover's presenter note, all others stay content.
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { sentencesOf } from '../../text/sentences-of.ts'
import { asSpeaker, type Introduced } from '../people/person.ts'
import {
  companyAndName,
  type ProseSpeaker,
  personWithRole,
  speakerInProse,
  speakerOfTitle,
  teacherIn,
} from '../people/speaker-in-prose.ts'
import { spokenText } from '../spoken-text.ts'
import { guessLang } from './lang.ts'
import type { TalkFacts } from './talk-facts.ts'

/** Sentences of the first paragraph in which a teacher may be named. */
const SENTENCES = 3
/** Blocks among which lines of people stand. */
const BLOCKS = 6
const MOST_PEOPLE = 5

/** @param trustPairs `Acme，王晓明。` is a company and a name; see `pairsAgree` */
export function withSpeakerOfOpening(facts: TalkFacts, trustPairs = false): TalkFacts {
  if (facts.speaker !== undefined) return facts
  const found =
    openingSentences(facts.content, trustPairs) ?? linesOfPeople(facts.content) ?? listOfPeople(facts.content)
  if (found) {
    const { asNoted, ...said } = found
    return { ...facts, ...said, ...dateOf(facts), asNoted: [...facts.asNoted, ...asNoted] }
  }
  const speaker = speakerOfTitle(facts.title) ?? onlyTeacher(facts.content)
  return speaker === undefined ? facts : { ...facts, speaker }
}

/** A line of its own says it more surely than a sentence. */
function dateOf({ date }: TalkFacts): { date?: string } {
  return date === undefined ? {} : { date }
}

/** Whether several talks of a note begin with what may be a company and a name. */
export function pairsAgree(contents: readonly (readonly RootContent[])[]): boolean {
  const pairs = contents.map((content) => companyAndName(firstSentences(content)[0]?.text ?? ''))
  return new Set(pairs.flatMap((pair) => pair?.name ?? [])).size >= 3
}

interface Opening {
  speaker: string
  date?: string
  asNoted: BlockContent[]
  content: RootContent[]
}

interface Sentence {
  text: string
  children: PhrasingContent[]
}

function openingSentences(content: readonly RootContent[], trustPairs: boolean): Opening | undefined {
  const [first, ...others] = firstSentences(content)
  if (!first) return undefined
  const pair = trustPairs ? companyAndName(first.text) : undefined
  const said: ProseSpeaker | undefined = pair
    ? { people: [pair], isAll: true }
    : speakerInProse(first.text, first.children[0]?.type === 'link')
  const teacher = others
    .slice(0, SENTENCES - 1)
    .map(({ text }) => teacherIn(text))
    .find(Boolean)
  const people = said ? namedBy(said.people, teacher) : teacher === undefined ? [] : [{ name: teacher }]
  if (people.length === 0) return undefined
  const speaker = asSpeaker(people)
  const known = { speaker, ...(said?.date === undefined ? {} : { date: said.date }) }
  if (!said?.isAll) return { ...known, asNoted: [], content: [...content] }
  return { ...known, ...without(first, others, content) }
}

/** `由 Acme 的老师带来。吴老师…`: the company stands in the first sentence, the name in a later one. */
function namedBy(people: Introduced[], teacher: string | undefined): Introduced[] {
  const [only] = people
  const isNameless = only?.company !== undefined && only.name.startsWith(`${only.company} `)
  if (!only || !isNameless) return people
  return teacher === undefined ? [{ name: only.name }] : [{ ...only, name: teacher }]
}

/** The sentences of the first paragraph that is not a picture. */
function firstSentences(content: readonly RootContent[]): Sentence[] {
  const paragraph = content[indexOfFirst(content)]
  if (paragraph?.type !== 'paragraph') return []
  const { children } = paragraph
  return sentencesOf(children, guessLang(textOf(paragraph))).map((each) => ({
    children: each,
    text: textOf({ type: 'paragraph', children: each }).trim(),
  }))
}

function indexOfFirst(content: readonly RootContent[]): number {
  return content.findIndex((node) => node.type !== 'thematicBreak' && !isPicture(node))
}

function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every(({ type }) => type === 'image')
}

function without(
  first: Sentence,
  others: readonly Sentence[],
  content: readonly RootContent[],
): Pick<Opening, 'asNoted' | 'content'> {
  const at = indexOfFirst(content)
  const paragraph = content[at] as Paragraph
  const rest = others.flatMap(({ children }) => children)
  return {
    asNoted: [{ ...paragraph, children: first.children }],
    content: content.toSpliced(at, 1, ...(rest.length === 0 ? [] : [{ ...paragraph, children: rest }])),
  }
}

/** Lines one below another, each a person and an occupation. */
function linesOfPeople(content: readonly RootContent[]): Opening | undefined {
  const start = content.findIndex((node) => personOfLine(node) !== undefined)
  const heading = content.findIndex(({ type }) => type === 'heading')
  if (start < 0 || start >= BLOCKS || (heading >= 0 && heading < start)) return undefined
  const lines: Paragraph[] = []
  const names: string[] = []
  for (const node of content.slice(start, start + MOST_PEOPLE)) {
    const name = personOfLine(node)
    if (name === undefined) break
    lines.push(node as Paragraph)
    names.push(name)
  }
  return { speaker: names.join(', '), asNoted: lines, content: content.toSpliced(start, lines.length) }
}

function personOfLine(node: RootContent): string | undefined {
  return node.type === 'paragraph' ? personWithRole(textOf(node)) : undefined
}

const WHO = /^(?:who|speakers?|presenters?|wer|qui|讲者|講者|登壇者|발표자)\s*[:：?]?$/iu

/** `- Who` with the people in a list below it, as the first item of a list. */
function listOfPeople(content: readonly RootContent[]): Opening | undefined {
  const [list] = content
  if (list?.type !== 'list') return undefined
  const [item, ...others] = list.children
  const [label, people] = item?.children ?? []
  if (!item || label?.type !== 'paragraph' || !WHO.test(textOf(label).trim())) return undefined
  if (people?.type !== 'list' || people.children.length > MOST_PEOPLE) return undefined
  const names = people.children.flatMap((each) => personWithRole(textOf(each)) ?? [])
  if (names.length === 0) return undefined
  const noted: List = { ...list, children: [item] }
  const rest = others.length === 0 ? [] : [{ ...list, children: others }]
  return { speaker: names.join(', '), asNoted: [noted], content: [...rest, ...content.slice(1)] }
}

/** Where nobody is introduced, and one teacher alone is named in all of the talk: `李雷老师用水管来比。` */
function onlyTeacher(content: readonly RootContent[]): string | undefined {
  const text = spokenText(content)
  if (!/[老][师師]/u.test(text)) return undefined
  const names = new Set(text.split(/[。！？!?\n]\s*/u).flatMap((sentence) => teacherIn(sentence) ?? []))
  return names.size === 1 ? [...names][0] : undefined
}
