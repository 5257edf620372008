// An edge: decks that have just been written, measured in the browser; talks whose slides do not fit are planned again
// with what was measured.
import { join, relative } from 'node:path'
import type { Browser as LaunchedBrowser } from 'playwright-chromium'
import type { Browser } from '../browser/find-browser.ts'
import { launchBrowser } from '../browser/launch.ts'
import type { Workspace } from '../files/workspace.ts'
import {
  type DeckResult,
  type GenerateOptions,
  type GenerateResult,
  generateDecks,
} from '../generate/generate-decks.ts'
import type { FreshDeck } from '../generate/note-plan.ts'
import { readTaller, saveTaller } from '../generate/taller-decks.ts'
import type { Finding } from '../model/finding.ts'
import { type CheckedDeck, type CheckProgress, checkDecks } from '../work/check/check-decks.ts'
import { type Attempt, bestAttempt, nextFactor } from './next-factor.ts'

export interface VerifyResult {
  /** Decks that the run has written. */
  decks: number
  slides: number
  plannedAgain: number
  /** What is wrong with them now. */
  findings: Finding[]
}

/** Plans of one talk. Each takes a browser a while, and what does not fit after so many will not. */
const MOST_PLANS = 4

/**
 * @param generated what the run has written; what it says of decks that are planned again changes
 * @param fresh decks as they were generated, by path from the workspace root
 * @throws UserError where the browser does not start
 */
export async function verifyDecks(
  workspace: Workspace,
  browser: Browser,
  generated: GenerateResult,
  fresh: Map<string, FreshDeck>,
  progress: CheckProgress = {},
): Promise<VerifyResult> {
  const decks = await writtenDecks(workspace, generated, fresh)
  if (decks.length === 0) return { decks: 0, slides: 0, plannedAgain: 0, findings: [] }
  const planAgain = (some: readonly Replanned[]) =>
    planDecksAgain(workspace, generated, fresh, some, progress)
  const launched = await launchBrowser(browser)
  try {
    let open: readonly WrittenDeck[] = decks
    for (let plans = 1; open.length > 0; plans++) {
      await measureDecks(workspace, launched, open, progress)
      const again = plans < MOST_PLANS ? open.flatMap((deck) => replanned(deck, fresh)) : []
      if (again.length > 0) await planAgain(again)
      open = again.map(({ deck }) => deck)
    }
  } finally {
    await launched.close()
  }
  const best = decks.map((deck) => ({ deck, ...bestAttempt(deck.attempts) }))
  const back = best.filter(({ deck, factor }) => factor !== deck.factor)
  if (back.length > 0) await planAgain(back)
  return {
    decks: decks.length,
    slides: best.reduce((sum, { slides }) => sum + slides.length, 0),
    plannedAgain: best.filter(({ deck, factor }) => factor !== deck.attempts[0]?.factor).length,
    findings: best.flatMap(({ findings }) => findings),
  }
}

interface WrittenDeck extends Pick<DeckResult, 'file' | 'status'> {
  /** Path of its note from the workspace root. */
  note: string
  /** What its blocks are taken to be taller by now. */
  factor: number
  attempts: MeasuredAttempt[]
}

interface MeasuredAttempt extends Attempt {
  slides: CheckedDeck['slides']
  findings: Finding[]
}

interface Replanned {
  deck: WrittenDeck
  factor: number
}

async function writtenDecks(
  workspace: Workspace,
  { notes }: GenerateResult,
  fresh: ReadonlyMap<string, FreshDeck>,
): Promise<WrittenDeck[]> {
  const known = await readTaller(workspace)
  const factorOf = (file: string) => {
    const { digest, factor } = known[fromDecks(workspace, file)] ?? {}
    return factor !== undefined && digest === fresh.get(file)?.digest ? factor : 1
  }
  return notes.flatMap(({ file: note, decks }) =>
    decks
      .filter(({ status }) => ['created', 'updated', 'merged', 'conflict'].includes(status))
      .map(({ file, status }) => ({ file, status, note, factor: factorOf(file), attempts: [] })),
  )
}

async function measureDecks(
  workspace: Workspace,
  browser: LaunchedBrowser,
  decks: readonly WrittenDeck[],
  progress: CheckProgress,
): Promise<void> {
  const paths = decks.map(({ file }) => join(workspace.root, file))
  const checked = await checkDecks(workspace, browser, paths, progress)
  for (const { file, factor, attempts } of decks) {
    attempts.push({
      factor,
      slides: checked.decks.find((deck) => deck.file === file)?.slides ?? [],
      findings: checked.findings.filter((finding) => finding.file === file),
    })
  }
}

/** In a deck that someone has edited, what does not fit may be theirs; it is only told. */
function replanned(deck: WrittenDeck, fresh: ReadonlyMap<string, FreshDeck>): Replanned[] {
  const asGenerated = deck.status === 'created' || deck.status === 'updated'
  const factor = asGenerated ? nextFactor(deck.attempts, fresh.get(deck.file)?.slides ?? []) : undefined
  return factor === undefined ? [] : [{ deck, factor }]
}

/** Writes down what was measured, and generates the decks with that. */
async function planDecksAgain(
  workspace: Workspace,
  generated: GenerateResult,
  fresh: Map<string, FreshDeck>,
  decks: readonly Replanned[],
  { onPhase = () => {} }: CheckProgress,
): Promise<void> {
  onPhase(`Planning ${decks.length === 1 ? 'one talk' : `${decks.length} talks`} again`)
  const known = new Map(Object.entries(await readTaller(workspace)))
  for (const { deck, factor } of decks) {
    const { digest } = fresh.get(deck.file) as FreshDeck
    deck.factor = factor
    if (factor > 1) known.set(fromDecks(workspace, deck.file), { digest, factor })
    else known.delete(fromDecks(workspace, deck.file))
  }
  await saveTaller(workspace, Object.fromEntries(known))
  const results = new Map<string, DeckResult>()
  const options: GenerateOptions = {
    notes: [...new Set(decks.map(({ deck }) => join(workspace.root, deck.note)))],
    explain: true,
    onDeck(result, deck) {
      results.set(result.file, result)
      fresh.set(result.file, deck)
    },
  }
  await generateDecks(workspace, options)
  for (const deck of generated.notes.flatMap((note) => note.decks)) {
    const { slides, plan } = results.get(deck.file) ?? deck
    deck.slides = slides
    if (deck.plan && plan) deck.plan = plan
  }
}

function fromDecks(workspace: Workspace, file: string): string {
  return relative(workspace.decks, join(workspace.root, file)).replaceAll('\\', '/')
}
