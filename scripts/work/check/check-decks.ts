// An edge: decks in a browser, measured and judged.
import type { Browser } from 'playwright-chromium'
import { type CheckedSlide, judge } from '../../check/index.ts'
import { shown, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { AbsolutePath, RootPath } from '../../model/paths.ts'
import type {} from '../../page/index.ts'
import { type FailedDeck, type OpenDeck, openDecks } from '../../slidev/open-decks.ts'
import { firstLine } from '../../text/first-line.ts'

export interface CheckedDeck {
  file: RootPath
  slides: CheckedSlide[]
}

export interface CheckResult {
  /** In the order of their paths; a deck that could not be shown is missing. */
  decks: CheckedDeck[]
  findings: Finding[]
}

export interface CheckProgress {
  onPhase?: (text: string) => void
  onDeck?: (file: RootPath, done: number, of: number) => void
}

export async function checkDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly AbsolutePath[],
  { onPhase = () => {}, onDeck = () => {} }: CheckProgress = {},
): Promise<CheckResult> {
  const checked: Checked[] = []
  for await (const deck of openDecks(workspace, browser, paths, { onPhase })) {
    checked.push(await checkDeck(workspace, deck))
    onDeck(shown(workspace, deck.path), checked.length, paths.length)
  }
  const decks = checked.flatMap(({ deck }) => deck ?? [])
  return {
    decks: decks.sort((a, b) => (a.file < b.file ? -1 : 1)),
    findings: checked.flatMap(({ findings }) => findings),
  }
}

interface Checked {
  /** Absent where it could not be shown. */
  deck?: CheckedDeck
  findings: Finding[]
}

async function checkDeck(workspace: Workspace, deck: OpenDeck | FailedDeck): Promise<Checked> {
  const file = shown(workspace, deck.path)
  if ('error' in deck) return { findings: [notShown(file, deck.error)] }
  const { page, from, to, slides, troubles } = deck
  try {
    const measured = await page.evaluate((range) => globalThis.reprise.measureSlides(range), { from, to })
    const judged = judge({ file, slides, measured, troubles }, (path) => shown(workspace, path))
    return { deck: { file, slides: judged.slides }, findings: judged.findings }
  } catch (error) {
    return { findings: [notShown(file, error as Error)] }
  }
}

function notShown(file: RootPath, error: Error): Finding {
  const message = `The deck cannot be shown: ${firstLine(error)}`
  return { file, line: 1, column: 1, rule: 'deck-broken', severity: 'error', message }
}
