// A deck as text ↔ its slides, byte for byte.
import { parseSync } from '@slidev/parser'
import { ended, keyOf, linesOf } from './lines.ts'
import { noteOf, noteWith, type PresenterNote } from './presenter-note.ts'
import { isHeading, textOf, type Unit, unit } from './unit.ts'
import { unitsOf } from './units.ts'

/** All pieces are as they stand, with their line ends; together they are the slide. */
export interface DeckSlide {
  /** The line above it, that opens its frontmatter as well; empty where a deck starts without. */
  separator: string
  frontmatter?: { yaml: string; end: string }
  /** Blank lines. */
  lead: string
  heading?: Unit | undefined
  units: Unit[]
  note?: PresenterNote
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

function openingOf([separator = '', ...matter]: readonly string[]): Pick<
  DeckSlide,
  'separator' | 'frontmatter'
> {
  if (matter.length === 0) return { separator }
  return { separator, frontmatter: { yaml: matter.slice(0, -1).join(''), end: matter.at(-1) as string } }
}

function bodyOf(body: string): Omit<DeckSlide, 'separator' | 'frontmatter'> {
  const { content, note, end } = noteOf(body)
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

export function deckOf(slides: readonly DeckSlide[]): string {
  return slides.map(slideText).join('')
}

export function slideText({ separator, frontmatter, lead, heading, units, note, end }: DeckSlide): string {
  const matter = frontmatter ? frontmatter.yaml + frontmatter.end : ''
  return separator + matter + lead + textOf(heading ? [heading] : []) + textOf(units) + noteText(note) + end
}

function noteText(note: PresenterNote | undefined): string {
  return note ? note.before + note.open + textOf(note.units) + note.close : ''
}

/** What a merge makes of a slide; all else is as it stands. */
export interface SlideParts {
  /** Empty for none. */
  yaml: string
  heading: Unit | undefined
  units: readonly Unit[]
  note: readonly Unit[]
}

export function partsOf({ frontmatter, heading, units, note }: DeckSlide): SlideParts {
  return { yaml: frontmatter?.yaml ?? '', heading, units, note: note?.units ?? [] }
}

/** A slide as another is written, with other parts. */
export function slideWith(like: DeckSlide, parts: SlideParts, eol: string): DeckSlide {
  const { yaml, heading, units } = parts
  const content = contentOf(heading ? [heading, ...units] : units, eol)
  // A heading that stood alone on its slide has nothing below it to be kept apart from.
  if (heading && units.length > 0 && content[0]?.after === '' && like.units.length === 0)
    content[0].after = eol
  const { note: old, frontmatter, ...rest } = like
  const note = noteWith(old, parts.note, textOf(content), eol)
  return {
    ...rest,
    ...(yaml === '' ? {} : { frontmatter: { yaml, end: frontmatter?.end ?? `---${eol}` } }),
    ...{ heading: heading && content[0], units: heading ? content.slice(1) : content },
    ...(note ? { note } : {}),
  }
}

/** Copies of units, each on lines of its own, with no blank line after the last. */
function contentOf(units: readonly Unit[], eol: string): Unit[] {
  const end = units.length - 1
  return units.map((each, at) =>
    at < end ? unit(each.kind, ended(each.text, eol), each.after) : unit(each.kind, each.text, ''),
  )
}

/** A slide, or by its headmatter a deck, that no merge touches. */
export function isFrozen({ frontmatter }: DeckSlide): boolean {
  return /^freeze:[^\S\n]*true[^\S\n]*\r?$/m.test(frontmatter?.yaml ?? '')
}

/** What stands on a slide below its title, and what the presenter says. */
export function linesBelowTitle({ units, note }: DeckSlide): Unit[] {
  return [...units, ...(note?.units ?? [])]
}

/** Title, content and presenter note. */
export function allLinesOf(slide: DeckSlide): Unit[] {
  return [...(slide.heading ? [slide.heading] : []), ...linesBelowTitle(slide)]
}

/** Its lines without their layout, for telling whether somebody wrote some. */
export function writtenLines(slide: DeckSlide): string[] {
  const matter = keyOf(slide.frontmatter?.yaml ?? '').split('\n')
  return [...matter, ...allLinesOf(slide).map(({ key }) => key)].filter((line) => line.trim() !== '')
}
