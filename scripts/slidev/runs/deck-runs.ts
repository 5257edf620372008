// Which decks one Slidev server can show together. Pure: paths and texts in, runs out.
import { basename, dirname, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import { stringify } from 'yaml'
import type { AbsolutePath } from '../../model/paths.ts'

export interface DeckFile {
  path: AbsolutePath
  text: string
  /** The deck's folder holds files that Slidev applies to it: `components/`, `layouts/`, `style.css` … */
  customized: boolean
}

/** Decks that one server shows, each as a range of its slides. */
export interface DeckRun {
  decks: DeckFile[]
  /** What they configure of Slidev, all the same; absent where the run's only deck is its own entry. */
  config?: Record<string, unknown>
}

/**
 * Headmatter that says something of a deck or its first slide, or matters only to who presents; all other keys configure
 * Slidev for all it serves.
 */
const OF_THE_DECK = new Set(
  [
    'title event part time room number author date lang duration info keywords description tags',
    'layout class breadcrumb image caption alt background backgroundSize url level name routeAlias freeze',
    'zoom clicks clicksStart hideInToc preload dragPos src hide disabled',
    'transition download exportFilename seoMeta routerMode',
  ].flatMap((keys) => keys.split(' ')),
)

/** What counts slides or knows the deck's file, and so needs the deck to be served alone. */
const NEEDS_ITS_OWN =
  /\$nav\b|\$slidev\b|<Toc\b|<TitleRenderer\b|<Link\b|<RenderWhen\b|<SlidesTotal\b|\buseNav\b/

/** What is no more than text to Vue: fences, spans that say so, code in a line, and what a backslash makes text. */
const TEXT = /^ *(`{3,}).*?^ *\1|<span v-pre>.*?<\/span>|`[^`\n]+`|\\[<$]/gms

/** Slidev puts the file there, its path taken from the entry. */
const INCLUDES_FILE = /^<<</m

export function deckRuns(decks: readonly DeckFile[]): DeckRun[] {
  const shared = new Map<string, Required<DeckRun>>()
  const alone: DeckRun[] = []
  for (const deck of decks) {
    const slides = parseSync(deck.text, deck.path).slides
    const config = configOf(slides[0]?.frontmatter ?? {})
    if (deck.customized || needsItsOwn(deck.text) || slides.some(includesFromItsRoot)) {
      alone.push({ decks: [deck] })
      continue
    }
    const key = JSON.stringify(config)
    const run = shared.get(key) ?? { config, decks: [] }
    run.decks.push(deck)
    shared.set(key, run)
  }
  return [...shared.values(), ...alone]
}

function needsItsOwn(text: string): boolean {
  return INCLUDES_FILE.test(text) || NEEDS_ITS_OWN.test(text.replace(TEXT, ''))
}

function configOf(headmatter: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(headmatter).filter(([key]) => !OF_THE_DECK.has(key))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `src: /pages/a.md` is meant from the folder of the entry. */
function includesFromItsRoot({ frontmatter }: { frontmatter: Record<string, unknown> }): boolean {
  return typeof frontmatter.src === 'string' && frontmatter.src.startsWith('/')
}

/**
 * Cuts a run into runs of at most so many slides, between decks. A page loads all slides of its server before it shows
 * the first, and keeps them in memory.
 */
export function cutRun({ decks, ...run }: DeckRun, most: number): DeckRun[] {
  const cut: DeckRun[] = []
  let room = 0
  for (const deck of decks) {
    const slides = parseSync(deck.text, deck.path).slides.length
    if (slides > room) {
      cut.push({ ...run, decks: [] })
      room = most
    }
    cut.at(-1)?.decks.push(deck)
    room -= slides
  }
  return cut
}

/** The run in two, of which one does not have what is wrong with the other. */
export function halves({ decks, ...run }: DeckRun): DeckRun[] {
  const middle = Math.ceil(decks.length / 2)
  return [decks.slice(0, middle), decks.slice(middle)].map((half) => ({ ...run, decks: half }))
}

/**
 * The configuration stands on a slide that is not shown: that of an include would count for all slides of the deck.
 * @param entryFolder absolute; includes are relative to it
 * @returns text of an entry that includes the decks of a run that share one
 */
export function entryText({ decks, config = {} }: DeckRun, entryFolder: string): string {
  const includes = decks.flatMap((deck) => includesOf(deck, config, entryFolder))
  return [{ ...config, hide: true }, ...includes].map((slide) => `---\n${stringify(slide)}---\n`).join('\n')
}

/** To Slidev a slide without a layout is a cover where it is the first of all; here it is the first of its deck. */
function includesOf(deck: DeckFile, config: Record<string, unknown>, entryFolder: string): { src: string }[] {
  const src = `${relative(entryFolder, dirname(deck.path)).split('\\').join('/')}/${basename(deck.path)}`
  const slides = parseSync(deck.text, deck.path).slides
  const [first] = slides
  const defaults = (config.defaults ?? {}) as { layout?: string }
  if (!first || first.frontmatter.layout || first.frontmatter.src || defaults.layout) return [{ src }]
  const cover = { src: `${src}#1`, layout: 'cover' }
  return slides.length === 1 ? [cover] : [cover, { src: `${src}#2-${slides.length}` }]
}
