import { type DeckResult, type GenerateResult, generateDecks } from '../generate/generate-decks.ts'
import type { Finding } from '../model/finding.ts'
import { explainedLine } from '../report/explained-slides.ts'
import { type Colours, findingLine, ok, plural, sortFindings, unchanged } from '../report/lines.ts'
import type { Output } from '../report/output.ts'
import type { Context, ExitCode } from './context.ts'

export interface DecksOptions {
  dryRun?: boolean
  prune?: boolean
  downloadImages?: boolean
  explain?: boolean
  cache?: boolean
  verify?: boolean
  browser?: string
}

export async function decks(
  { workspace, output }: Context,
  notes: string[],
  options: DecksOptions,
): Promise<ExitCode> {
  const result = await generateDecks(workspace, {
    notes,
    ...options,
    onNote: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
    onPhase: (text) => output.progress(text),
    onFetch: (url) => output.progress(`fetching ${url}`),
  })
  const findings = sortFindings(result.findings)
  output.json(decksDocument(result, findings, options))
  for (const finding of findings) output.problem(findingLine(finding, output.errorColours))
  const all = result.notes.flatMap(({ decks }) => decks)
  for (const deck of all) {
    output.result(deckLine(deck, output.colours))
    if (options.explain) explain(deck, output)
  }
  if (options.downloadImages) output.result(fetchedLine(result, options.dryRun ?? false))
  output.result(summary(all, options.dryRun ?? false))
  return exitCode(findings, all)
}

/** The document of `decks --json`; with `--explain` each deck has its `plan`. */
export function decksDocument(
  { notes }: GenerateResult,
  findings: readonly Finding[],
  { explain = false }: DecksOptions = {},
): unknown {
  const shown = ({ plan = [], ...deck }: DeckResult) => (explain ? { ...deck, plan } : deck)
  return { notes: notes.map(({ file, decks }) => ({ file, decks: decks.map(shown) })), findings }
}

function deckLine({ file, slides, status }: DeckResult, colours: Colours): string {
  const text = `${file}  ${plural(slides, 'slide')}  ${status}`
  return status === 'unchanged' ? unchanged(colours.dim(text), colours) : ok(text, colours)
}

function explain({ plan }: DeckResult, output: Output): void {
  for (const slide of plan ?? []) output.result(explainedLine(slide))
}

function fetchedLine({ web }: GenerateResult, dryRun: boolean): string {
  if (dryRun) return 'No pictures were fetched (dry run).'
  const failed = web.failed > 0 ? `, ${web.failed} not; the reasons stand above` : ''
  return `${plural(web.fetched, 'picture')} fetched from the web${failed}.`
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
