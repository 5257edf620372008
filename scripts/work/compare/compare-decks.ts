// An edge: decks as they are planned now, in a browser, slide by slide.
import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-chromium'
import { saveText } from '../../files/save.ts'
import { below, shownDeck, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { RootPath } from '../../model/paths.ts'
import type {} from '../../page/index.ts'
import { type OpenDeck, openDecks } from '../../slidev/open-decks.ts'
import { slideLines } from '../../slidev/slide-lines.ts'
import { firstLine } from '../../text/first-line.ts'
import { guessedMetrics, knownMetrics } from '../../themes/theme-metrics.ts'
import type { FreshDeck } from '../note/note-plan.ts'
import { deckHeads } from './heads.ts'
import type { ComparedSlide } from './height-errors.ts'

/** @param decks as planned; they are shown from the cache, so that an edited deck stays as it is */
export async function compareDecks(
  workspace: Workspace,
  browser: Browser,
  decks: readonly FreshDeck[],
  onPhase: (text: string) => void,
): Promise<{ slides: ComparedSlide[]; findings: Finding[] }> {
  const folder = below(workspace.cache, `compare-${process.pid}`)
  const paths = new Map(decks.map((deck) => [below(folder, deck.file), deck]))
  const slides: ComparedSlide[] = []
  const findings: Finding[] = []
  try {
    for (const [path, { text }] of paths) await saveText(path, text)
    for await (const opened of openDecks(workspace, browser, [...paths.keys()], { onPhase })) {
      const deck = paths.get(opened.path) as FreshDeck
      if ('error' in opened) findings.push(notShown(deck, opened.error))
      else slides.push(...compared(deck, await heightsOf(opened)))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { slides, findings }

  function compared(deck: FreshDeck, heights: readonly (number | undefined)[]): ComparedSlide[] {
    const lines = slideLines(deck.text)
    const { theme, headOf } = deckHeads(deck.text)
    const metrics = knownMetrics(workspace, theme) ?? guessedMetrics()
    return deck.slides.flatMap(({ no, layout, step, title, height }, index) => {
      const browser = heights[index]
      if (!MEASURED.has(layout) || height === 0 || browser === undefined) return []
      const planned = headOf(index, step, metrics) + height
      return [{ deck: fileOf(deck), line: lines[index] ?? 1, no, title, planned, browser }]
    })
  }

  function notShown(deck: FreshDeck, error: Error): Finding {
    return {
      file: fileOf(deck),
      line: 1,
      column: 1,
      rule: 'slide-broken',
      severity: 'error',
      message: firstLine(error),
    }
  }

  function fileOf({ file }: FreshDeck): RootPath {
    return shownDeck(workspace, file)
  }
}

/** In the order of the slides. */
async function heightsOf({ page, from, to }: OpenDeck): Promise<(number | undefined)[]> {
  const extents = await page.evaluate((range) => globalThis.reprise.slideExtents(range), { from, to })
  return extents.map(({ height }) => height)
}

/** Layouts whose height the plan has taken from its model of blocks, one below the other. */
const MEASURED: ReadonlySet<string> = new Set(
  'default center image-right image-left terms cards steps facts code'.split(' '),
)
