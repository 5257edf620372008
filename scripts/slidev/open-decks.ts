// An edge: decks in a browser page, each slide rendered. Used to print and to measure.
import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser, Page } from 'playwright-chromium'
import { remove, saveText } from '../files/save.ts'
import { below, type Workspace } from '../files/workspace.ts'
import type { AbsolutePath } from '../model/paths.ts'
import type { ShownSlide } from '../model/shown-slide.ts'
import type { Trouble } from '../model/trouble.ts'
import { openPrintPage } from './print-page.ts'
import { cutRun, type DeckFile, type DeckRun, deckRuns, entryText, halves } from './runs/deck-runs.ts'
import { configurationKey, viteCache } from './runs/vite-cache.ts'
import { MissingPackage, type SlidevServer, startSlidev } from './server.ts'
import { type DeckOnPage, deckTroubles } from './troubles/deck-troubles.ts'

/** A deck on a page that shows its slides, and maybe those of other decks. */
export interface OpenDeck extends DeckOnPage {
  page: Page
  /** Those on the page, in order. */
  slides: ShownSlide[]
  troubles: Trouble[]
}

/** A deck that cannot be shown. */
export interface FailedDeck {
  path: AbsolutePath
  error: Error
}

export interface OpenDecksOptions {
  dark?: boolean
  onPhase?: (text: string) => void
}

/** Slides on one page at most, unless one deck has more; a page of more takes memory without being faster. */
const MOST_SLIDES = 300

/**
 * Serves and opens decks, one after the other; an open deck can be used until the next is asked for. A deck that cannot be
 * shown comes as its failure, and the others go on. Server and page are closed when the last has come or nobody asks for
 * more.
 * @param paths decks come in an order of their own, each once
 */
export async function* openDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly AbsolutePath[],
  options: OpenDecksOptions = {},
): AsyncGenerator<OpenDeck | FailedDeck, void, undefined> {
  const read = await Promise.all(paths.map(readDeck))
  yield* read.filter((deck) => 'error' in deck)
  const decks = read.filter((deck) => 'text' in deck)
  const queue = deckRuns(decks).flatMap((run) => cutRun(run, MOST_SLIDES))
  for (let run = queue.shift(); run; run = queue.shift()) {
    const left = new Map(run.decks.map((deck) => [deck.path, deck]))
    try {
      for await (const deck of openRun(workspace, browser, run, options)) {
        left.delete(deck.path)
        yield deck
      }
      for (const path of left.keys()) yield { path, error: new Error('It has no slides.') }
    } catch (error) {
      const rest = { ...run, decks: [...left.values()] }
      // One deck of the run may be what breaks it; it is found by halving.
      if (rest.decks.length > 1 && !(error instanceof MissingPackage)) queue.unshift(...halves(rest))
      else for (const path of left.keys()) yield { path, error: error as Error }
    }
  }
}

/** Files beside a deck that Slidev applies to it. */
const CUSTOM =
  /^(?:components|layouts|setup|styles?(?:\.css|\.ts)?|snippets|global-(?:top|bottom)\.vue|slide-(?:top|bottom)\.vue|custom-nav-controls\.vue|vite\.config\.\w+|uno\.config\.\w+|index\.html)$/

/** A deck whose frontmatter nobody can read would keep Slidev from starting at all. */
async function readDeck(path: AbsolutePath): Promise<DeckFile | FailedDeck> {
  try {
    const [text, neighbours] = [await readFile(path, 'utf8'), await readdir(dirname(path))]
    parseSync(text, path)
    return { path, text, customized: neighbours.some((name) => CUSTOM.test(name)) }
  } catch (error) {
    return { path, error: error as Error }
  }
}

async function* openRun(
  workspace: Workspace,
  browser: Browser,
  run: DeckRun,
  options: OpenDecksOptions,
): AsyncGenerator<OpenDeck, void, undefined> {
  const entry = await entryOf(workspace, run)
  const what = run.decks.length === 1 ? 'one deck' : `${run.decks.length} decks`
  options.onPhase?.(`Starting Slidev for ${what}`)
  try {
    const server = await startSlidev({ entry, cacheDir: viteCache(workspace, run) })
    try {
      yield* openServed(browser, run, server, options)
    } finally {
      await server.close()
    }
  } finally {
    if (run.config) await remove(entry)
  }
}

async function* openServed(
  browser: Browser,
  run: DeckRun,
  server: SlidevServer,
  { dark = false, onPhase }: OpenDecksOptions,
): AsyncGenerator<OpenDeck, void, undefined> {
  onPhase?.(`Loading ${server.slides.length} slides`)
  const opened = await openPrintPage(browser, server, dark)
  try {
    for (const deck of run.decks.flatMap((file) => placeOf(file, run, server) ?? [])) {
      const slides = server.slides.slice(deck.from - 1, deck.to)
      yield { ...deck, slides, page: opened.page, troubles: deckTroubles(deck, server, opened) }
      // The decks that are left get a page of their own.
      if (opened.crashed()) throw new Error('The browser gave up on the page.')
    }
  } finally {
    await opened.close()
  }
}

/** @returns undefined for a deck that shows no slide */
function placeOf({ path }: DeckFile, { config }: DeckRun, { slides }: SlidevServer): DeckOnPage | undefined {
  const isOwn = ({ deck }: { deck: string }) => !config || deck === path
  const from = slides.findIndex(isOwn) + 1
  return from === 0 ? undefined : { path, from, to: slides.findLastIndex(isOwn) + 1 }
}

async function entryOf(workspace: Workspace, run: DeckRun): Promise<AbsolutePath> {
  const [first] = run.decks
  if (!run.config) return (first as DeckFile).path
  const path = below(workspace.cache, `entry-${configurationKey(run)}-${process.pid}.md`)
  await saveText(path, entryText(run, workspace.cache))
  return path
}
