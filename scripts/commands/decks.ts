import { type Browser, findBrowser } from '../browser/find-browser.ts'
import { namedFiles } from '../files/markdown-files.ts'
import { deckOfBase, deckPath, type Workspace } from '../files/workspace.ts'
import type { Finding } from '../model/finding.ts'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { changeLine, countsText, diffLines } from '../report/change-lines.ts'
import { explainedLine } from '../report/explained-line.ts'
import { bad, type Colours, ok, plural, sortFindings, unchanged } from '../report/lines.ts'
import type { Output } from '../report/output.ts'
import {
  type DeckResult,
  type GenerateOptions,
  type GenerateResult,
  generateDecks,
} from '../work/update/generate-decks.ts'
import type { Verified, VerifyResult } from '../work/verify/verify-decks.ts'
import type { Context, ExitCode } from './context.ts'

export interface DecksOptions {
  dryRun: boolean
  prune: boolean
  downloadImages: boolean
  explain: boolean
  cache: boolean
  verify: boolean
  /** As somebody named it. */
  browser: string | undefined
  /** Prints the slides that would change; a dry run. */
  diff: boolean
  /** Names of decks. */
  restore: readonly string[]
  mine: readonly string[]
  theirs: readonly string[]
}

export async function decks(
  context: Context,
  notes: readonly string[],
  options: DecksOptions,
): Promise<ExitCode> {
  const { workspace, output } = context
  const browser = await browserToVerify(options)
  const generated = await generateDecks(workspace, {
    notes,
    ...options,
    explain: options.explain || browser !== undefined,
    ...(await namedDecks(workspace, options)),
    onNote: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
    onPhase: (text) => output.progress(text),
    onFetch: (url) => output.progress(`fetching ${url}`),
  })
  const verified = browser && (await verify(context, browser, generated, options))
  const result = verified?.generated ?? generated
  const findings = sortFindings([...result.findings, ...(verified?.findings ?? [])])
  output.json(decksDocument(result, findings, options, verified?.verified))
  output.findings(findings)
  const all = result.notes.flatMap(({ decks }) => decks)
  for (const deck of all) {
    output.result(deckLine(deck, output.colours))
    if (options.explain) explain(deck, output)
    if (options.diff) showDiff(deck, output)
  }
  if (options.downloadImages) output.result(fetchedLine(result, options.dryRun))
  output.result(summary(all, options.dryRun))
  if (verified) output.result(verifiedLine(verified.verified, output.colours))
  return exitCode(findings, all)
}

/** Decks that options name. */
async function namedDecks(
  workspace: Workspace,
  { restore, mine, theirs }: DecksOptions,
): Promise<Required<Pick<GenerateOptions, 'restore' | 'decide'>>> {
  const named = async (folder: AbsolutePath, names: readonly string[]) =>
    names.length === 0 ? [] : namedFiles(workspace, folder, names)
  const [ours, notes] = await Promise.all(
    [mine, theirs].map(async (names) =>
      (await named(workspace.decks, names)).map((path) => deckPath(workspace, path)),
    ),
  )
  const twice = ours?.find((file) => notes?.includes(file))
  if (twice !== undefined)
    throw new UserError(`decks/${twice} is named with --mine and with --theirs.`, 'Name it with one of them.')
  // A deck that was deleted has a base, and nothing else.
  const bases = await named(
    workspace.base,
    restore.map((name) => name.replace(/^decks[/\\]/, '')),
  )
  return {
    restore: new Set(bases.map((path) => deckOfBase(workspace, path))),
    decide: new Map([
      ...(ours ?? []).map((file) => [file, 'mine'] as const),
      ...(notes ?? []).map((file) => [file, 'theirs'] as const),
    ]),
  }
}

/** Found first: without a browser nothing else is worth waiting for. */
async function browserToVerify({ verify, dryRun, browser }: DecksOptions): Promise<Browser | undefined> {
  if (!verify) return undefined
  if (dryRun) throw new UserError('A dry run writes nothing to verify.', 'Leave out --dry-run or --verify.')
  return findBrowser(browser)
}

async function verify(
  { workspace, output }: Context,
  browser: Browser,
  generated: GenerateResult,
  options: DecksOptions,
): Promise<VerifyResult> {
  const { verifyDecks } = await import('../work/verify/verify-decks.ts')
  return verifyDecks(workspace, browser, generated, {
    browser: options.browser,
    onPhase: (text) => output.progress(text),
    onDeck: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
  })
}

/** The document of `decks --json`; with `--explain` each deck has its `plan`, with `--verify` it says what that did. */
export function decksDocument(
  { notes }: GenerateResult,
  findings: readonly Finding[],
  { explain }: Pick<DecksOptions, 'explain'>,
  verified?: Verified,
): unknown {
  const shown = ({ plan, ...deck }: DeckResult) => (explain ? { ...deck, plan: plan?.slides ?? [] } : deck)
  return {
    notes: notes.map(({ file, decks }) => ({ file, decks: decks.map(shown) })),
    ...(verified ? { verified } : {}),
    findings,
  }
}

function deckLine({ file, slides, status, changes, renamedFrom }: DeckResult, colours: Colours): string {
  const counts = changes ? countsText(changes) : ''
  const from = renamedFrom === undefined ? '' : `  was ${renamedFrom}`
  const text = `${file}  ${plural(slides, 'slide')}  ${status}${counts === '' ? '' : ` (${counts})`}${from}`
  if (status === 'conflict') return bad(text, colours)
  return status === 'unchanged' ? unchanged(colours.dim(text), colours) : ok(text, colours)
}

function showDiff({ file, diff }: DeckResult, output: Output): void {
  for (const change of diff ?? []) {
    output.result(changeLine(file, change, output.colours))
    for (const line of diffLines(change, output.colours)) output.result(line)
  }
}

function explain({ plan }: DeckResult, output: Output): void {
  for (const slide of plan?.slides ?? []) output.result(explainedLine(slide))
}

function fetchedLine({ web }: GenerateResult, dryRun: boolean): string {
  if (dryRun) return 'No pictures were fetched (dry run).'
  const failed = web.failed > 0 ? `, ${web.failed} not; the reasons stand above` : ''
  return `${plural(web.fetched, 'picture')} fetched from the web${failed}.`
}

function verifiedLine({ decks, slides, plannedAgain }: Verified, colours: Colours): string {
  if (decks === 0) return unchanged('Nothing was written, so there was nothing to verify.', colours)
  const text = `Verified ${plural(decks, 'deck')}, ${plural(slides, 'slide')}; ${plannedAgain} planned again.`
  return ok(text, colours)
}

function summary(all: readonly DeckResult[], dryRun: boolean): string {
  const counts = new Map<string, number>()
  for (const { status } of all) counts.set(status, (counts.get(status) ?? 0) + 1)
  const parts = [...counts].map(([status, count]) => `${count} ${status}`)
  const would = dryRun ? ' (dry run: nothing was written)' : ''
  const next = all.length > 0 && !dryRun ? ' Next: reprise dev, or reprise export.' : ''
  return `${plural(all.length, 'deck')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.${would}${next}`
}

export function exitCode(findings: readonly Finding[], all: readonly DeckResult[] = []): ExitCode {
  const wrong =
    findings.some(({ severity }) => severity === 'error') || all.some(({ status }) => status === 'conflict')
  return wrong ? 1 : 0
}
