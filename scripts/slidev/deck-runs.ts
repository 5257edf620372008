// Which decks one Slidev server can show together. Pure: paths and texts in, runs out.
import { basename, dirname, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import { stringify } from 'yaml'

export interface DeckFile {
  /** Absolute. */
  path: string
  text: string
  /** The deck's folder holds files that Slidev applies to it: `components/`, `layouts/`, `style.css` … */
  customized: boolean
}

/** Decks that one server shows, each as a range of its slides. */
export interface DeckRun {
  decks: DeckFile[]
  /** Text of the entry that includes them; absent where the run's only deck is its own entry. */
  entry?: string
}

/** Headmatter that says something of a deck or its first slide; all other keys configure Slidev for all it serves. */
const OF_THE_DECK = new Set([
  ...[
    'title',
    'event',
    'number',
    'author',
    'date',
    'lang',
    'duration',
    'info',
    'keywords',
    'description',
    'tags',
  ],
  ...[
    'layout',
    'class',
    'breadcrumb',
    'image',
    'caption',
    'alt',
    'background',
    'level',
    'name',
    'routeAlias',
    'freeze',
  ],
])

/**
 * What counts slides or knows the deck's file, and so needs the deck to be served alone. Behind a backslash it is text
 * that a note happened to hold.
 */
const NEEDS_ITS_OWN =
  /(?<!\\)(?:\$nav\b|\$slidev\b|<Toc\b|<TitleRenderer\b|<Link\b|<RenderWhen\b|<SlidesTotal\b)|\buseNav\b|^<<</m

/** @param entryFolder absolute folder of the entries, which includes are relative to */
export function deckRuns(decks: readonly DeckFile[], entryFolder: string): DeckRun[] {
  const shared = new Map<string, { config: Record<string, unknown>; decks: DeckFile[] }>()
  const alone: DeckRun[] = []
  for (const deck of decks) {
    const slides = parseSync(deck.text, deck.path).slides
    const config = configOf(slides[0]?.frontmatter ?? {})
    if (deck.customized || NEEDS_ITS_OWN.test(deck.text) || slides.some(isUnlikeItsFile)) {
      alone.push({ decks: [deck] })
      continue
    }
    const key = JSON.stringify(config)
    const run = shared.get(key) ?? { config, decks: [] }
    run.decks.push(deck)
    shared.set(key, run)
  }
  return [...[...shared.values()].map((run) => sharedRun(run, entryFolder)), ...alone]
}

function configOf(headmatter: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(headmatter).filter(([key]) => !OF_THE_DECK.has(key))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A slide that includes a file or is hidden: the deck then shows other slides than its file has. */
function isUnlikeItsFile({ frontmatter }: { frontmatter: Record<string, unknown> }): boolean {
  return 'src' in frontmatter || frontmatter.hide === true || frontmatter.disabled === true
}

function sharedRun(
  run: { config: Record<string, unknown>; decks: DeckFile[] },
  entryFolder: string,
): DeckRun {
  const includes = run.decks.map(({ path }, index) => {
    const src = `${relative(entryFolder, dirname(path)).split('\\').join('/')}/${basename(path)}`
    return `---\n${stringify({ ...(index === 0 ? run.config : {}), src })}---\n`
  })
  return { decks: run.decks, entry: includes.join('\n') }
}
