// An edge: decks in a browser page, each slide rendered. Used to print and to measure.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser, Page } from 'playwright-chromium'
import { remove, saveText } from '../files/save.ts'
import type { Workspace } from '../files/workspace.ts'
import { type DeckFile, type DeckRun, deckRuns } from './deck-runs.ts'
import { type FailedSlide, openPrintPage } from './print-page.ts'
import { MissingPackage, type SlidevServer, startSlidev } from './server.ts'

/** A deck on a page that shows its slides, and maybe those of other decks. */
export interface OpenDeck {
  path: string
  page: Page
  /** Numbers of the deck's slides on the page, both inclusive. */
  from: number
  to: number
  /** Slides that did not render, numbered within the deck. */
  failed: FailedSlide[]
}

export interface OpenDecksOptions {
  dark?: boolean
  onPhase?: (text: string) => void
}

/** Slides on one page at most; a page of more takes memory without being faster. */
const MOST_SLIDES = 300

/**
 * Serves and opens decks, and hands each to `use`. A deck that cannot be served is handed to `fail`, and the others
 * go on.
 */
export async function openDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly string[],
  options: OpenDecksOptions,
  use: (deck: OpenDeck) => Promise<void>,
  fail: (path: string, error: Error) => void,
): Promise<void> {
  const decks = await Promise.all(paths.map(readDeck))
  const queue = deckRuns(decks, workspace.cache)
  for (let run = queue.shift(); run; run = queue.shift()) {
    try {
      await openRun(workspace, browser, run, options, use)
    } catch (error) {
      // One deck of the run may be what breaks it; each gets a run of its own.
      if (run.decks.length > 1 && !(error instanceof MissingPackage)) {
        queue.push(...run.decks.map((deck) => ({ decks: [deck] })))
      } else for (const { path } of run.decks) fail(path, error as Error)
    }
  }
}

/** Files beside a deck that Slidev applies to it. */
const CUSTOM =
  /^(?:components|layouts|setup|styles?(?:\.css|\.ts)?|snippets|global-(?:top|bottom)\.vue|slide-(?:top|bottom)\.vue|custom-nav-controls\.vue|vite\.config\.\w+|uno\.config\.\w+|index\.html)$/

async function readDeck(path: string): Promise<DeckFile> {
  const neighbours = await readdir(dirname(path))
  return {
    path,
    text: await readFile(path, 'utf8'),
    customized: neighbours.some((name) => CUSTOM.test(name)),
  }
}

async function openRun(
  workspace: Workspace,
  browser: Browser,
  run: DeckRun,
  options: OpenDecksOptions,
  use: (deck: OpenDeck) => Promise<void>,
): Promise<void> {
  const entry = await entryOf(workspace, run)
  options.onPhase?.(
    `Starting Slidev for ${run.decks.length === 1 ? 'one deck' : `${run.decks.length} decks`}`,
  )
  try {
    await serveRun(workspace, browser, run, entry, options, use)
  } finally {
    if (run.entry !== undefined) await remove(entry)
  }
}

async function serveRun(
  workspace: Workspace,
  browser: Browser,
  run: DeckRun,
  entry: string,
  options: OpenDecksOptions,
  use: (deck: OpenDeck) => Promise<void>,
): Promise<void> {
  const server = await startSlidev({ entry, cacheDir: join(workspace.cache, 'vite', cacheKey(run)) })
  try {
    for (const batch of batches(run, server)) {
      options.onPhase?.(`Loading ${batch.to - batch.from + 1} slides`)
      const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
      try {
        const { page, failed } = await openPrintPage(context, server.url, batch, options.dark ?? false)
        for (const deck of batch.decks) {
          const own = failed.filter(({ no }) => no >= deck.from && no <= deck.to)
          await use({
            ...deck,
            page,
            failed: own.map((slide) => ({ ...slide, no: slide.no - deck.from + 1 })),
          })
        }
      } finally {
        await context.close()
      }
    }
  } finally {
    await server.close()
  }
}

async function entryOf(workspace: Workspace, run: DeckRun): Promise<string> {
  const [first] = run.decks
  if (run.entry === undefined) return (first as DeckFile).path
  const path = join(workspace.cache, `entry-${cacheKey(run)}-${process.pid}.md`)
  await saveText(path, run.entry)
  return path
}

/** Vite's cache holds one configuration: theme, addons and whatever else the headmatter sets. */
function cacheKey(run: DeckRun): string {
  const headmatter = parseSync(run.decks[0]?.text ?? '', '').slides[0]?.frontmatter ?? {}
  const { theme = 'default', addons = [] } = headmatter
  const key = JSON.stringify([theme, addons, run.entry === undefined ? run.decks[0]?.path : ''])
  return createHash('sha256').update(key).digest('hex').slice(0, 12)
}

interface Batch {
  from: number
  to: number
  decks: { path: string; from: number; to: number }[]
}

function batches(run: DeckRun, server: SlidevServer): Batch[] {
  if (run.entry === undefined) {
    const path = run.decks[0]?.path as string
    return [{ from: 1, to: server.slides, decks: [{ path, from: 1, to: server.slides }] }]
  }
  const result: Batch[] = []
  let next = 1
  for (const deck of run.decks) {
    const from = next
    const to = from + parseSync(deck.text, deck.path).slides.length - 1
    next = to + 1
    const last = result.at(-1)
    if (last && to - last.from < MOST_SLIDES) {
      last.to = to
      last.decks.push({ path: deck.path, from, to })
    } else result.push({ from, to, decks: [{ path: deck.path, from, to }] })
  }
  return result
}
