import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { linksOf } from '../links-of.ts'
import { type Certainty, personIn } from '../people/person.ts'
import {
  DATE_WORDS,
  LINK_WORDS,
  ROOM_WORDS,
  SPEAKER_WORDS,
  TIME_WORDS,
  TRACK_WORDS,
} from './property-words.ts'

/** What the lines below a talk's heading say of the talk: `Speaker: Ada Lovelace`, `- 时间：10:30`. */
export interface Properties {
  speaker?: string
  time?: string
  date?: string
  room?: string
  track?: string
}

export interface PropertyLines extends Properties {
  /** The nodes that said more than that: a label, a link. */
  asNoted: (Paragraph | List)[]
  /** Lines with the addresses of slides, recordings and the like. */
  links: Paragraph[]
  rest: RootContent[]
}

type Kind = keyof Properties | 'link'
type Line = { kind: Kind; value: string }

const LABELS: readonly (readonly [Kind, RegExp])[] = (
  [
    ['speaker', SPEAKER_WORDS],
    ['time', TIME_WORDS],
    ['date', DATE_WORDS],
    ['room', ROOM_WORDS],
    ['track', TRACK_WORDS],
    ['link', LINK_WORDS],
  ] as const
).map(([kind, words]) => {
  // `Speaker - Ada`, but `Time - the thing we never have`.
  const sign = kind === 'speaker' ? '(?:[：:]|[-–—](?=\\s))' : '[：:]'
  return [kind, new RegExp(`^(?:${words})\\s*${sign}\\s*(?<value>\\S.*)$`, 'iu')]
})

/** Characters; a longer line is a sentence that happens to begin like a property. */
const LONGEST: Readonly<Record<Kind, number>> = {
  ...{ speaker: 80, time: 40, date: 40, room: 40, track: 40, link: 160 },
}
/** A name without a label, maybe with a company. */
const LONGEST_BARE_NAME = 60
const LONGEST_MARKED_NAME = 120
const SENTENCE = /[.!?。！？]$/

/**
 * Takes the properties that stand directly below a heading.
 * @param trustNames a line that is likely a name is one; see `namesBelow`
 */
export function propertyLines(content: readonly RootContent[], trustNames = false): PropertyLines {
  const found: PropertyLines = { asNoted: [], links: [], rest: [] }
  let next = takeSubtitle(content, found) ? 1 : 0
  for (; next < content.length; next++) {
    const node = content[next] as RootContent
    if (node.type === 'paragraph') {
      if (take(node, node, found, trustNames)) continue
      const list = speakersBelow(node, content[next + 1])
      if (!list || !keep({ kind: 'speaker', value: speakersOf(list) }, found)) break
      found.asNoted.push(node, list)
      next++
    } else if (node.type === 'list') {
      const left = takeItems(node, found)
      if (left) {
        found.rest = [left, ...content.slice(next + 1)]
        return found
      }
    } else break
  }
  found.rest = content.slice(next)
  return found
}

/** Takes the items that are properties, up to the first that is none. @returns what is left of the list */
function takeItems(list: List, found: PropertyLines): List | undefined {
  const first = list.children.findIndex((item) => !takeItem(list, item, found))
  if (first < 0) return undefined
  return first === 0 ? list : { ...list, children: list.children.slice(first) }
}

function takeItem(list: List, item: ListItem, found: PropertyLines): boolean {
  const [line] = item.children
  if (item.children.length !== 1 || line?.type !== 'paragraph') return false
  return take(line, { ...list, children: [item] }, found)
}

/** @param node what the line stands in: itself, or a list of this one item */
function take(line: Paragraph, node: Paragraph | List, found: PropertyLines, trustNames = false): boolean {
  const several = propertiesSideBySide(line)
  if (several.length > 0) {
    for (const property of several) keep(property, found)
    found.asNoted.push(node)
    return true
  }
  const property = propertyOf(line, trustNames)
  if (!property || !keep(property, found)) return false
  if (property.kind === 'link') found.links.push(line)
  else if (property.value !== textOf(line).trim() || linksOf(line).length > 0) found.asNoted.push(node)
  return true
}

/** @returns false where there is one of that kind already */
function keep({ kind, value }: Line, found: PropertyLines): boolean {
  if (kind === 'link') return true
  if (kind === 'speaker' && found.speaker !== undefined) found.speaker = `${found.speaker}, ${value}`
  else if (found[kind] === undefined) found[kind] = value
  else return false
  return true
}

/** `Speaker: Ada | Room: 3 | Level: 2`, `日時：6月20日　場所：渋谷`: all have labels, some of which are known. */
function propertiesSideBySide(line: Paragraph): Line[] {
  const parts = textOf(line).trim().split(SIDE_BY_SIDE)
  if (parts.length < 2 || !parts.every((part) => LABELLED.test(part))) return []
  return parts.flatMap((part) => {
    const property = labelled(part, line)
    return property && property !== 'sentence' ? property : []
  })
}

const SIDE_BY_SIDE = /\s*[|｜]\s*|\u3000+|\t+| {2,}/
const LABELLED = /^[^：:]{1,20}[：:]\s*\S/u

function propertyOf(line: Paragraph, trustNames: boolean): Line | undefined {
  const text = textOf(line).trim()
  if (text.length > LONGEST.link) return undefined
  const property = labelled(text, line)
  if (property) return property === 'sentence' ? undefined : property
  const value = byline(text, line, trustNames)
  return value === undefined ? undefined : { kind: 'speaker', value }
}

/** @returns `sentence` for a label with something behind it that such a label does not have */
function labelled(text: string, line: Paragraph): Line | 'sentence' | undefined {
  if (!/[：:–—-]/.test(text)) return undefined
  for (const [kind, label] of LABELS) {
    const value = label.exec(text)?.groups?.value
    if (value !== undefined) return isPlausible(kind, value, line) ? { kind, value } : 'sentence'
  }
  return undefined
}

/** `When: you need order` is a sentence, `Source: rumours` leads nowhere. */
function isPlausible(kind: Kind, value: string, line: Paragraph): boolean {
  if (value.length > LONGEST[kind] || SENTENCE.test(value)) return kind === 'link' && linksOf(line).length > 0
  if (kind === 'link') return linksOf(line).length > 0
  return (kind !== 'time' && kind !== 'date') || /\p{N}/u.test(value)
}

const BYLINE = /^(?:(?<sure>by)|von|par)\s+(?<name>\S.*)$/iu
const HANDLE = /^@[\w-]{2,30}$/

/** A line that is nothing but a speaker: `by Ada Lovelace`, `*Ada Lovelace, Engines*`, `@ada`. */
function byline(text: string, line: Paragraph, trustNames: boolean): string | undefined {
  if (HANDLE.test(text)) return text
  const { sure, name } = BYLINE.exec(text)?.groups ?? {}
  if (name !== undefined) {
    const certainty = personIn(name)
    return certainty === 'sure' || (sure && certainty) ? name : undefined
  }
  const certainty = nameLine(line)
  return certainty === 'sure' || (trustNames && certainty) ? text : undefined
}

/** Whether a line is a name and nothing else, maybe with a company. */
function nameLine(line: Paragraph): Certainty | undefined {
  const text = textOf(line).trim()
  const [only, ...others] = line.children
  const marked = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis')
  if (text.length > (marked ? LONGEST_MARKED_NAME : LONGEST_BARE_NAME)) return undefined
  if (SENTENCE.test(text) || /[，：:]/.test(text)) return undefined
  return line.children.some(({ type }) => type === 'image') ? undefined : personIn(text)
}

/** Whether most of a note's headings have a name directly below, so that a likely one is one. */
export function namesBelow(contents: readonly (readonly RootContent[])[]): boolean {
  const named = contents.filter(([line]) => line?.type === 'paragraph' && nameLine(line))
  return named.length >= 3 && named.length * 2 >= contents.length
}

/** `# Queues` with a `## Ada Lovelace - @ada` or a `### April 6, 2015` right below it. */
function takeSubtitle(content: readonly RootContent[], found: PropertyLines): boolean {
  const [first] = content
  if (first?.type !== 'heading') return false
  const kind = subtitleKind(first)
  // A note may list people by headings.
  const others = content.filter((node): node is Heading => node !== first && node.type === 'heading')
  if (!kind || others.some((node) => node.depth === first.depth && subtitleKind(node))) return false
  found[kind] = textOf(first).trim()
  const { children, position } = first
  const line: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  // The front matter may know another date.
  if (kind === 'date' || linksOf(line).length > 0) found.asNoted.push(line)
  return true
}

const DATE =
  /^(?:\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}\.? \p{L}{3,12}\.?,? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일])$/u

function subtitleKind(heading: Heading): 'speaker' | 'date' | undefined {
  const text = textOf(heading).trim()
  if (text.length > LONGEST.speaker) return undefined
  if (DATE.test(text)) return 'date'
  return personIn(text) === 'sure' && !/[：:]/.test(text) ? 'speaker' : undefined
}

const SPEAKERS = new RegExp(`^(?:${SPEAKER_WORDS})\\s*[：:]?$`, 'iu')
const MOST_SPEAKERS = 5

/** `Speakers:` with a short list below. */
function speakersBelow(line: Paragraph, next: RootContent | undefined): List | undefined {
  if (next?.type !== 'list' || !SPEAKERS.test(textOf(line).trim())) return undefined
  const short = next.children.every(
    (item) => item.children.length === 1 && textOf(item).length <= LONGEST.speaker,
  )
  return short && next.children.length <= MOST_SPEAKERS ? next : undefined
}

function speakersOf(list: List): string {
  return list.children.map((item) => textOf(item).trim()).join(', ')
}
