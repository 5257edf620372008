// In: a note and its tree. Out: the depth of the headings that are its talks, or that the note is one talk.
import type { Root } from 'mdast'
import type { Note } from '../../model/note.ts'
import { namesBelow, propertyLines } from '../facts/property-lines.ts'
import { namesEvent } from './event-name.ts'
import { isHeading } from './heading-kinds.ts'
import { type OutlineHeading, outlineOf } from './outline.ts'
import { readHeadings } from './talk-heading.ts'

/** Slides of one deck that nobody sits through; the chapters of such a note become decks of their own. */
const TOO_MUCH_FOR_ONE = { slides: 100, chapter: 4, chapters: 3, largest: 0.7 }
/** `####` is the deepest that is looked at: event, day, track, talk. */
const DEEPEST = 4
/** A note named after an event has at least this many talks. */
const FEWEST_IN_EVENT = 3

/** @returns undefined for a note that is one talk */
export function talkDepth(note: Note, tree: Root): number | undefined {
  const { headings, slides } = outlineOf(tree)
  const levels = levelsOf(headings)
  let parts: Level | undefined
  for (const [index, level] of levels.entries()) {
    const context = { note, tree, headings, slides, first: index === 0, below: parts }
    const verdict = judge(level, context)
    if (verdict === 'talks') return level.depth
    // A changelog, however long. Versions below other headings are only a part of the note.
    if (verdict === 'versions' && index === 0) return undefined
    if (verdict === 'parts') parts = level
    else if (parts) break
  }
  return parts?.depth ?? chapters(levels, slides)
}

/** The headings of one depth that repeats. */
interface Level {
  depth: number
  headings: OutlineHeading[]
}

function levelsOf(headings: readonly OutlineHeading[]): Level[] {
  const depths = Array.from({ length: DEEPEST }, (_, index) => index + 1)
  return depths
    .map((depth) => ({ depth, headings: headings.filter(({ heading }) => heading.depth === depth) }))
    .filter(({ headings }) => headings.length > 1)
}

interface Context {
  note: Note
  tree: Root
  headings: readonly OutlineHeading[]
  /** Of the whole note. */
  slides: number
  /** No shallower heading repeats. */
  first: boolean
  /** The days or tracks above this level. */
  below: Level | undefined
}

function judge(level: Level, context: Context): 'talks' | 'parts' | 'versions' | 'sections' {
  const said = level.headings.filter((each) => !isAside(each, context))
  if (said.length < 2) return 'sections'
  if (mostOf(said, ({ text }) => isHeading('version', text))) return 'versions'
  if (mostOf(said, ({ text }) => isHeading('part', text))) return 'parts'
  // A schedule names talks and says nothing of them.
  if (said.filter(({ slides }) => slides > 0).length * 2 < said.length) return 'sections'
  return areTalks(said, context) ? 'talks' : 'sections'
}

/** An introduction, a break, or a line of the agenda that the note repeats. */
function isAside({ text, parent }: OutlineHeading, { headings }: Context): boolean {
  if (isHeading('around', text) || isHeading('break', text)) return true
  return parent !== undefined && parent !== headings[0] && isHeading('around', parent.text)
}

function areTalks(said: readonly OutlineHeading[], context: Context): boolean {
  const sections = said.filter(({ text }) => isHeading('section', text)).length / said.length
  const marked = markedTalks(said)
  const covered = said.reduce((sum, { slides }) => sum + slides, 0)
  if (isMost(marked.size, said) && (context.first || covered * 2 >= context.slides)) return true
  if (context.below) return sections <= 1 / 3 && coversParts(said, context.below)
  if (!context.first) return false
  const hinted = said.filter((each) => marked.has(each) || isNumbered(each.text) || isLink(each))
  if (isMost(hinted.length, said) && sections <= 1 / 2) return true
  return said.length >= FEWEST_IN_EVENT && sections <= 1 / 3 && isNamedAfterEvent(context, said)
}

function mostOf(headings: readonly OutlineHeading[], test: (heading: OutlineHeading) => boolean): boolean {
  return isMost(headings.filter(test).length, headings)
}

function isMost(count: number, of: readonly unknown[]): boolean {
  return count >= 2 && count * 2 >= of.length
}

/** Headings that only a talk has: with a speaker, a time of day, `Session 3`. */
function markedTalks(said: readonly OutlineHeading[]): Set<OutlineHeading> {
  const read = readHeadings(said.map(({ text }) => text))
  const trustNames = namesBelow(said.map(({ below }) => below))
  return new Set(
    said.filter(({ text, below }, index) => {
      if (read[index]?.speaker !== undefined || read[index]?.time !== undefined) return true
      if (isHeading('session', text)) return true
      const { speaker, time } = propertyLines(below, trustNames)
      return speaker !== undefined || time !== undefined
    }),
  )
}

/** `1.2 Title`. Chapters are `1. Title`, versions `1.2` or `1.2.3`. */
function isNumbered(text: string): boolean {
  return /^#?\d{1,2}\.\d{1,2}[.)、：:]?\s+\S/.test(text) && !isHeading('version', text)
}

/** A heading that is nothing but a link leads to the talk's page or recording. */
function isLink({ heading }: OutlineHeading): boolean {
  const [link, ...others] = heading.children
  return others.length === 0 && link?.type === 'link' && /^https?:/i.test(link.url)
}

function coversParts(said: readonly OutlineHeading[], parts: Level): boolean {
  const covered = new Set<OutlineHeading>()
  for (const { parent } of said) {
    for (let each = parent; each; each = each.parent)
      if (each.heading.depth === parts.depth) covered.add(each)
  }
  return isMost(covered.size, parts.headings)
}

/** The note is named after an event, so its headings are what one heard there. */
function isNamedAfterEvent({ note, tree, headings }: Context, said: readonly OutlineHeading[]): boolean {
  if (note.frontMatter.event !== undefined || hasOneSpeaker(tree, headings)) return false
  const above = headings.filter(({ heading }) => heading.depth < (said[0]?.heading.depth ?? 1))
  const opening = headings[0]?.text ?? ''
  const title = note.frontMatter.title ?? (above.length > 0 || namesEvent(opening) ? opening : undefined)
  return namesEvent(title ?? fileTitle(note.file))
}

/** A speaker above all headings, or directly below the first, spoke for the whole of the note. */
function hasOneSpeaker({ children }: Root, [first]: readonly OutlineHeading[]): boolean {
  const opening = [...children.slice(0, first?.index ?? 0), ...(first?.below ?? [])]
  return opening.some((node) => propertyLines([node]).speaker !== undefined)
}

function fileTitle(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.[^.]+$/, '').replace(/[-_.]+/g, ' ')
}

/** The shallowest headings that cut a note of far too much into pieces which are worth a deck each. */
function chapters(levels: readonly Level[], slides: number): number | undefined {
  const { slides: most, chapter, chapters: fewest, largest } = TOO_MUCH_FOR_ONE
  if (slides < most) return undefined
  return levels.find(({ headings }) => {
    const sizes = headings.map((heading) => heading.slides).sort((a, b) => a - b)
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0
    return sizes.length >= fewest && median >= chapter && (sizes.at(-1) ?? 0) <= slides * largest
  })?.depth
}
