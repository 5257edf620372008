// An edge: decks in a browser, measured and judged.
import type { Browser } from 'playwright-chromium'
import { type CheckedSlide, judge, measureSlides } from '../check/index.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import type { Finding } from '../model/finding.ts'
import { firstLine } from '../text/first-line.ts'
import { openDecks } from './open-decks.ts'

export interface CheckedDeck {
  /** Path from the workspace root, with `/`. */
  file: string
  slides: CheckedSlide[]
}

export interface CheckResult {
  /** In the order of their paths; a deck that could not be shown is missing. */
  decks: CheckedDeck[]
  findings: Finding[]
}

export interface CheckProgress {
  onPhase?: (text: string) => void
  onDeck?: (file: string, done: number, of: number) => void
}

/** @param paths absolute */
export async function checkDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly string[],
  { onPhase = () => {}, onDeck = () => {} }: CheckProgress = {},
): Promise<CheckResult> {
  const decks: CheckedDeck[] = []
  const findings: Finding[] = []
  let done = 0
  await openDecks(
    workspace,
    browser,
    paths,
    { onPhase },
    async ({ path, page, from, to, slides, troubles }) => {
      const file = shown(workspace, path)
      const measured = await page.evaluate(measureSlides, { from, to })
      const judged = judge({ file, slides, measured, troubles }, (each) => shown(workspace, each))
      decks.push({ file, slides: judged.slides })
      findings.push(...judged.findings)
      onDeck(file, ++done, paths.length)
    },
    (path, error) => {
      const file = shown(workspace, path)
      findings.push(notShown(file, error))
      onDeck(file, ++done, paths.length)
    },
  )
  return { decks: decks.sort((a, b) => (a.file < b.file ? -1 : 1)), findings }
}

function notShown(file: string, error: Error): Finding {
  const message = `The deck cannot be shown: ${firstLine(error)}`
  return { file, line: 1, column: 1, rule: 'deck-broken', severity: 'error', message }
}
