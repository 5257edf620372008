// An edge: decks that have just been written, measured in the browser; talks whose slides do not fit are planned again
// with what was measured.
import type { Browser as LaunchedBrowser } from 'playwright-chromium'
import type { Browser } from '../../browser/find-browser.ts'
import { launchBrowser } from '../../browser/launch.ts'
import { deckPath, rootFile, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { DeckPath, RootPath } from '../../model/paths.ts'
import { type CheckedDeck, type CheckProgress, checkDecks } from '../check/check-decks.ts'
import { readTaller, saveTaller } from '../note/taller-decks.ts'
import type { DeckPlan } from '../update/deck-result.ts'
import { type DeckResult, type GenerateResult, generateDecks } from '../update/generate-decks.ts'
import { type Attempt, bestAttempt, nextFactor } from './next-factor.ts'

/** What `decks --verify` did. */
export interface Verified {
  /** Decks that the run has written. */
  decks: number
  slides: number
  plannedAgain: number
}

export interface VerifyResult {
  /** What the run has generated, its decks as they are now. */
  generated: GenerateResult
  verified: Verified
  /** What is wrong with the decks that it has written, as they are now. */
  findings: Finding[]
}

export interface VerifyOptions extends CheckProgress {
  /** As for `generateDecks`. */
  browser?: string | undefined
}

/** Plans of one talk. Each takes a browser a while, and what does not fit after so many will not. */
const MOST_PLANS = 4

/**
 * @param generated what the run has written, with its plans
 * @throws UserError where the browser does not start
 */
export async function verifyDecks(
  workspace: Workspace,
  browser: Browser,
  generated: GenerateResult,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const written = await writtenDecks(workspace, generated)
  if (written.length === 0)
    return { generated, verified: { decks: 0, slides: 0, plannedAgain: 0 }, findings: [] }
  const measured = await withBrowser(browser, (launched) =>
    untilTheyFit(workspace, launched, written, options),
  )
  const best = measured.map((each) => ({ ...each, best: bestAttempt(each.attempts) }))
  const back = best.filter(({ factor, best }) => factor !== best.factor)
  const planned = await planAgain(
    workspace,
    back.map((each) => ({ ...each, factor: each.best.factor })),
    options,
  )
  return {
    generated: withPlans(generated, [...measured, ...planned]),
    verified: {
      decks: best.length,
      slides: best.reduce((sum, each) => sum + each.best.slides.length, 0),
      plannedAgain: best.filter((each) => each.best.factor !== each.attempts[0]?.factor).length,
    },
    findings: best.flatMap((each) => each.best.findings),
  }
}

interface WrittenDeck {
  file: RootPath
  note: RootPath
  status: DeckResult['status']
  slides: number
  plan: DeckPlan
  /** What its blocks are taken to be taller by. */
  factor: number
  attempts: readonly MeasuredAttempt[]
}

interface MeasuredAttempt extends Attempt {
  slides: CheckedDeck['slides']
  findings: Finding[]
}

async function writtenDecks(workspace: Workspace, { notes }: GenerateResult): Promise<WrittenDeck[]> {
  const known = await readTaller(workspace)
  return notes.flatMap(({ file: note, decks }) =>
    decks.flatMap(({ file, status, slides, plan }) => {
      if (!plan || !['created', 'updated', 'merged', 'conflict'].includes(status)) return []
      const { digest, factor = 1 } = known[fromDecks(workspace, file)] ?? {}
      return [{ file, note, status, slides, plan, factor: digest === plan.digest ? factor : 1, attempts: [] }]
    }),
  )
}

async function withBrowser<T>(browser: Browser, work: (launched: LaunchedBrowser) => Promise<T>): Promise<T> {
  const launched = await launchBrowser(browser)
  try {
    return await work(launched)
  } finally {
    await launched.close()
  }
}

/** @returns all decks in their order, with what came of each plan of theirs */
async function untilTheyFit(
  workspace: Workspace,
  browser: LaunchedBrowser,
  written: readonly WrittenDeck[],
  options: VerifyOptions,
): Promise<WrittenDeck[]> {
  const now = new Map(written.map((deck) => [deck.file, deck]))
  let open = written
  for (let plans = 1; open.length > 0; plans++) {
    const measured = await measureDecks(workspace, browser, open, options)
    open = plans < MOST_PLANS ? await planAgain(workspace, measured.flatMap(nextPlan), options) : []
    for (const deck of [...measured, ...open]) now.set(deck.file, deck)
  }
  return [...now.values()]
}

/** @returns the decks with one attempt more */
async function measureDecks(
  workspace: Workspace,
  browser: LaunchedBrowser,
  decks: readonly WrittenDeck[],
  progress: CheckProgress,
): Promise<WrittenDeck[]> {
  const paths = decks.map(({ file }) => rootFile(workspace, file))
  const checked = await checkDecks(workspace, browser, paths, progress)
  return decks.map((deck) => {
    const attempt: MeasuredAttempt = {
      factor: deck.factor,
      slides: checked.decks.find(({ file }) => file === deck.file)?.slides ?? [],
      // Advice is `check`'s.
      findings: checked.findings.filter(({ file, severity }) => file === deck.file && severity !== 'info'),
    }
    return { ...deck, attempts: [...deck.attempts, attempt] }
  })
}

/** In a deck that someone has edited, what does not fit may be theirs; it is only told. */
function nextPlan(deck: WrittenDeck): WrittenDeck[] {
  const asGenerated = deck.status === 'created' || deck.status === 'updated'
  const factor = asGenerated ? nextFactor(deck.attempts, deck.plan.slides) : undefined
  return factor === undefined ? [] : [{ ...deck, factor }]
}

/**
 * Writes down what was measured, and generates the decks with that.
 * @param decks with the factor to plan them with
 * @returns them as they are now
 */
async function planAgain(
  workspace: Workspace,
  decks: readonly WrittenDeck[],
  { browser, onPhase = () => {} }: VerifyOptions,
): Promise<WrittenDeck[]> {
  if (decks.length === 0) return []
  onPhase(`Planning ${decks.length === 1 ? 'one talk' : `${decks.length} talks`} again`)
  const known = new Map(Object.entries(await readTaller(workspace)))
  for (const { file, plan, factor } of decks) {
    if (factor > 1) known.set(fromDecks(workspace, file), { digest: plan.digest, factor })
    else known.delete(fromDecks(workspace, file))
  }
  await saveTaller(workspace, Object.fromEntries(known))
  const notes = [...new Set(decks.map(({ note }) => rootFile(workspace, note)))]
  const generated = await generateDecks(workspace, { notes, browser, explain: true })
  const results = new Map(generated.notes.flatMap((note) => note.decks).map((deck) => [deck.file, deck]))
  return decks.map((deck) => {
    const { slides, plan = deck.plan } = results.get(deck.file) ?? deck
    return { ...deck, slides, plan }
  })
}

/** @param decks as they are now; of several of one file the last */
function withPlans(generated: GenerateResult, decks: readonly WrittenDeck[]): GenerateResult {
  const now = new Map(decks.map(({ file, slides, plan }) => [file, { slides, plan }]))
  return {
    ...generated,
    notes: generated.notes.map((note) => ({
      ...note,
      decks: note.decks.map((deck) => ({ ...deck, ...now.get(deck.file) })),
    })),
  }
}

function fromDecks(workspace: Workspace, file: RootPath): DeckPath {
  return deckPath(workspace, rootFile(workspace, file))
}
