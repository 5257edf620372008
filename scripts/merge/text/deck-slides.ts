// A deck as text ↔ its slides, byte for byte.
import { parseSync } from '@slidev/parser'
import { keyOf, linesOf, type Unit, unit, unitsOf } from './units.ts'

/** All pieces are as they stand, with their line ends; together they are the slide. */
export interface DeckSlide {
  /** The line above it, that opens its frontmatter as well; empty where a deck starts without. */
  separator: string
  frontmatter?: { yaml: string; end: string }
  /** Blank lines. */
  lead: string
  heading?: Unit | undefined
  units: Unit[]
  /** The comment that ends the slide, and what stands between it and the content. */
  note?: { before: string; open: string; units: Unit[]; close: string }
  /** Blank lines. */
  end: string
}

/** By Slidev's own rules: what is a separator, and what only looks like one in code, comments and frontmatter. */
export function slidesOf(deck: string): DeckSlide[] {
  const lines = linesOf(deck)
  const { slides } = parseSync(deck, '', { noParseYAML: true, preserveCR: true })
  let done = 0
  return slides.map(({ contentStart, end }) => {
    const opening = lines.slice(done, contentStart)
    done = end
    return { ...openingOf(opening), ...bodyOf(lines.slice(contentStart, end).join('')) }
  })
}

export function deckOf(slides: readonly DeckSlide[]): string {
  return slides.map(slideText).join('')
}

export function slideText({ separator, frontmatter, lead, heading, units, note, end }: DeckSlide): string {
  const matter = frontmatter ? frontmatter.yaml + frontmatter.end : ''
  return separator + matter + lead + textOf(heading ? [heading] : []) + textOf(units) + noteText(note) + end
}

function noteText(note: DeckSlide['note']): string {
  return note ? note.before + note.open + textOf(note.units) + note.close : ''
}

export function textOf(units: readonly Unit[]): string {
  return units.map(({ text, after }) => text + after).join('')
}

function openingOf([separator = '', ...matter]: readonly string[]): Pick<
  DeckSlide,
  'separator' | 'frontmatter'
> {
  if (matter.length === 0) return { separator }
  return { separator, frontmatter: { yaml: matter.slice(0, -1).join(''), end: matter.at(-1) as string } }
}

function bodyOf(body: string): Omit<DeckSlide, 'separator' | 'frontmatter'> {
  const { content, note, end } = withoutNote(body)
  const { lead, units } = unitsOf(content)
  const [first, ...rest] = units
  const titled = first?.kind === 'line' && isHeading(first.text)
  const own = titled ? rest : units
  const last = own.at(-1) ?? first
  const blank = last?.after ?? ''
  if (last) last.after = ''
  return {
    lead,
    ...(titled ? { heading: first } : {}),
    units: own,
    ...(note ? { note: { before: blank, ...note } } : {}),
    end: note ? end : blank,
  }
}

/** What a merge makes of a slide; all else is as it stands. */
export interface SlideParts {
  /** Empty for none. */
  yaml: string
  heading: Unit | undefined
  units: readonly Unit[]
  note: readonly Unit[]
}

/** A slide as another is written, with other parts. */
export function slideWith(
  like: DeckSlide,
  { yaml, heading, units, note }: SlideParts,
  eol: string,
): DeckSlide {
  const rows = heading ? [heading, ...units] : [...units]
  const content = rows.map((each, at) =>
    unit(each.kind, lined(each.text, at < rows.length - 1, eol), each.after),
  )
  const last = content.at(-1)
  if (last) last.after = ''
  // A heading that stood alone on its slide has nothing below it to be kept apart from.
  if (heading && units.length > 0 && content[0]?.after === '' && like.units.length === 0)
    content[0].after = eol
  const { note: _, frontmatter, ...rest } = like
  return {
    ...rest,
    ...(yaml === '' ? {} : { frontmatter: { yaml, end: frontmatter?.end ?? `---${eol}` } }),
    ...{ heading: heading && content[0], units: heading ? content.slice(1) : content },
    ...withNote(like, note, leavesCommentOpen(content), eol),
  }
}

function withNote(
  { note }: DeckSlide,
  units: readonly Unit[],
  commentOpen: boolean,
  eol: string,
): Pick<DeckSlide, 'note'> {
  if (units.length === 0) return {}
  const rows = units.map((each, at) =>
    unit(each.kind, lined(each.text, at < units.length - 1, eol), each.after),
  )
  const last = rows.at(-1) as Unit
  rows[rows.length - 1] = unit(last.kind, last.text.replace(/\r?\n$/, ''), '')
  if (note) return { note: { ...note, units: rows } }
  // Slidev would take a comment that code leaves open for the start of the note.
  const before = commentOpen ? `${eol}<!-- -->${eol}${eol}` : eol
  return { note: { before, open: `<!--${eol}`, units: rows, close: `${eol}-->${eol}` } }
}

function lined(text: string, needed: boolean, eol: string): string {
  return needed && !text.endsWith('\n') ? text + eol : text
}

function leavesCommentOpen(units: readonly Unit[]): boolean {
  const text = textOf(units)
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->')
}

/** A slide, or by its headmatter a deck, that no merge touches. */
export function isFrozen({ frontmatter }: DeckSlide): boolean {
  return /^freeze:[^\S\n]*true[^\S\n]*\r?$/m.test(frontmatter?.yaml ?? '')
}

/** Its lines without their layout, for telling whether somebody wrote some. */
export function writtenLines({ frontmatter, heading, units, note }: DeckSlide): string[] {
  const matter = keyOf(frontmatter?.yaml ?? '').split('\n')
  const lines = [...(heading ? [heading] : []), ...units, ...(note?.units ?? [])].map(({ key }) => key)
  return [...matter, ...lines].filter((line) => line.trim() !== '')
}

export function isHeading(line: string): boolean {
  return /^#{1,6}\s+\S/.test(line)
}

/** Slidev's rule: a comment that ends the slide is its presenter note. */
function withoutNote(body: string): {
  content: string
  note?: Omit<NonNullable<DeckSlide['note']>, 'before'>
  end: string
} {
  const last = [...body.matchAll(/<!--([\s\S]*?)-->/g)].at(-1)
  if (!last || body.slice(last.index + last[0].length).trim() !== '') return { content: body, end: '' }
  const inner = last[1] as string
  const start = /^[^\S\n]*\n?/.exec(inner)?.[0] ?? ''
  const stop = /\s*$/.exec(inner.slice(start.length))?.[0] ?? ''
  const { lead, units } = unitsOf(inner.slice(start.length, inner.length - stop.length))
  const behind = body.slice(last.index + last[0].length)
  const lineEnd = /^[^\S\n]*\n/.exec(behind)?.[0] ?? ''
  return {
    content: body.slice(0, last.index),
    note: { open: `<!--${start}${lead}`, units, close: `${stop}-->${lineEnd}` },
    end: behind.slice(lineEnd.length),
  }
}
