// In: a tidied tree and the depth of its talks. Out: what stands before the talks, the talks, what stands after. Every
// node of the tree is in exactly one of them.
import type { Heading, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { withoutEventRemarks } from './event-remarks.ts'
import { bareEventName, namesEvent } from './headings/event-name.ts'
import { isHeading } from './headings/heading-kinds.ts'
import { readHeadings } from './headings/talk-heading.ts'
import { linksOf } from './links-of.ts'

/** A heading that is a talk, with what stands below it. */
export interface TalkSection {
  heading: Heading
  content: RootContent[]
  /** Titles of the days and tracks around the talk, outermost first. */
  parts: string[]
  /** The line on which the next section starts; absent for the last. */
  nextLine?: number
}

export interface SplitNote {
  introduction: RootContent[]
  talks: TalkSection[]
  /** Lines between two talks that say which day begins. */
  announcements: Paragraph[]
  /** What a day or track says before its first talk, and what stands after the last talk, in the note's order. */
  closing: RootContent[]
}

/** @param title of the note as its front matter gives it */
export function splitNote(
  content: readonly RootContent[],
  depth: number,
  title: string | undefined,
): SplitNote {
  const sections = sectionsOf(content, depth, title)
  const talks = sections.filter(({ kind }) => kind === 'talk')
  // Only sections at both ends can stand around the talks; an "overview" between two talks is one of them.
  const first = talks.findIndex(({ heading }) => !standsAround(heading))
  const last = talks.findLastIndex(({ heading }) => !standsAround(heading))
  const inside = new Set(first < 0 ? [] : talks.slice(first, last + 1))
  const split: SplitNote = { introduction: [], talks: [], announcements: [], closing: [] }
  const eventName = bareEventName(title ?? firstHeading(content))
  for (const section of sections) {
    const { heading, content, parts, nextLine } = section
    if (inside.has(section) && heading) {
      const { opening, closing, ...own } = withoutEventRemarks(content, {
        isLast: section === talks[last],
        eventName,
      })
      split.talks.push({ heading, ...own, parts, ...(nextLine === undefined ? {} : { nextLine }) })
      split.announcements.push(...opening)
      split.closing.push(...closing)
      continue
    }
    const isBefore = split.talks.length === 0 && section.kind !== 'part'
    const to = isBefore ? split.introduction : split.closing
    if (heading && !(section.kind === 'part' && isOnlyName(heading, content))) to.push(heading)
    to.push(...content)
  }
  return split
}

function firstHeading(content: readonly RootContent[]): string {
  const heading = content.find((node) => node.type === 'heading')
  return heading ? oneLine(heading) : ''
}

/** A day without words of its own is named by its talks. */
function isOnlyName(heading: Heading, content: readonly RootContent[]): boolean {
  return content.length === 0 && linksOf(heading).length === 0
}

interface Section {
  kind: 'opening' | 'part' | 'talk' | 'other'
  heading?: Heading
  content: RootContent[]
  parts: string[]
  nextLine?: number
}

function sectionsOf(content: readonly RootContent[], depth: number, title: string | undefined): Section[] {
  const holders = holdersOf(content, depth)
  const kindOf = (node: Heading, index: number): Section['kind'] => {
    if (isTitle(node, index, content, depth, title)) return 'opening'
    if (node.depth === depth) return 'talk'
    return holders.has(node) ? 'part' : 'other'
  }
  const sections: Section[] = [{ kind: 'opening', content: [], parts: [] }]
  let path: Heading[] = []
  for (const [index, node] of content.entries()) {
    if (node.type !== 'heading' || node.depth > depth) {
      sections.at(-1)?.content.push(node)
      continue
    }
    const before = sections.at(-1) as Section
    if (node.position) before.nextLine = node.position.start.line
    path = path.filter((heading) => heading.depth < node.depth)
    const parts = path.map((heading) => oneLine(heading))
    const kind = kindOf(node, index)
    sections.push({ kind, heading: node, content: [], parts })
    if (kind === 'part') path.push(node)
  }
  for (const section of sections) if (isTalkByItself(section)) section.kind = 'talk'
  return sections
}

/** `# Opening: Why we queue`, or a `# Day 2` that has notes but no talks, beside days that hold talks. */
function isTalkByItself({ kind, heading, content }: Section): boolean {
  if (kind !== 'other' || !heading || content.length === 0) return false
  const text = oneLine(heading)
  return isHeading('session', text) || isHeading('part', text)
}

/** The first heading names the note: by its words, or where it stands above the talks and no other is as shallow. */
function isTitle(
  node: Heading,
  index: number,
  content: readonly RootContent[],
  depth: number,
  title: string | undefined,
): boolean {
  if (content.findIndex(({ type }) => type === 'heading') !== index) return false
  const text = oneLine(node)
  if (text === title || namesEvent(text)) return node.depth < depth || isBare(text)
  if (node.depth === depth) return false
  return !content.some((other) => other.type === 'heading' && other !== node && other.depth <= node.depth)
}

/** Without number, time and speaker, which a talk would have. */
function isBare(text: string): boolean {
  const [read] = readHeadings([text])
  return read?.title === text
}

function standsAround(heading: Heading | undefined): boolean {
  return heading !== undefined && isHeading('around', oneLine(heading))
}

function oneLine(heading: Heading): string {
  return textOf(heading).replace(/\s+/g, ' ').trim()
}

/** Headings above the talks' depth that hold talks. */
function holdersOf(content: readonly RootContent[], depth: number): Set<Heading> {
  const holders = new Set<Heading>()
  let open: Heading[] = []
  for (const node of content) {
    if (node.type !== 'heading' || node.depth > depth) continue
    open = open.filter((heading) => heading.depth < node.depth)
    if (node.depth === depth) for (const heading of open.splice(0)) holders.add(heading)
    else open.push(node)
  }
  return holders
}
