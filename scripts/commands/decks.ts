import { type DeckResult, type GenerateResult, generateDecks } from '../generate/generate-decks.ts'
import type { Finding } from '../model/finding.ts'
import { type Colours, findingLine, ok, plural, sortFindings, unchanged } from '../report/lines.ts'
import type { Output } from '../report/output.ts'
import type { Context, ExitCode } from './context.ts'

export interface DecksOptions {
  dryRun?: boolean
  prune?: boolean
  explain?: boolean
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
  })
  const findings = sortFindings(result.findings)
  output.json(decksDocument(result, findings))
  for (const finding of findings) output.problem(findingLine(finding, output.errorColours))
  const all = result.notes.flatMap(({ decks }) => decks)
  for (const deck of all) {
    output.result(deckLine(deck, output.colours))
    if (options.explain) explain(deck, output)
  }
  output.result(summary(all, options.dryRun ?? false))
  return exitCode(findings, all)
}

/** The document of `decks --json`. */
export function decksDocument({ notes }: GenerateResult, findings: readonly Finding[]): unknown {
  return {
    notes: notes.map(({ file, decks }) => ({ file, decks: decks.map(({ plan: _, ...deck }) => deck) })),
    findings,
  }
}

function deckLine({ file, slides, status }: DeckResult, colours: Colours): string {
  const text = `${file}  ${plural(slides, 'slide')}  ${status}`
  return status === 'unchanged' ? unchanged(colours.dim(text), colours) : ok(text, colours)
}

function explain({ plan }: DeckResult, output: Output): void {
  for (const [index, slide] of plan?.slides.entries() ?? []) {
    const step = slide.step === 'normal' ? '' : `, ${slide.step}`
    output.result(
      `    ${String(index + 1).padStart(3)}  ${slide.layout}${step}  ${slide.height} px  ${slide.reason}`,
    )
  }
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
