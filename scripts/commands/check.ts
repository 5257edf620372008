import { readFile } from 'node:fs/promises'
import { findBrowser } from '../browser/find-browser.ts'
import { launchBrowser } from '../browser/launch.ts'
import { type CheckedSlide, judge, measureSlides } from '../check/index.ts'
import { namedFiles } from '../files/markdown-files.ts'
import { shown } from '../files/workspace.ts'
import type { Finding } from '../model/finding.ts'
import { bad, findingLine, ok, plural, sortFindings } from '../report/lines.ts'
import type { Context, ExitCode } from './context.ts'
import { exitCode } from './decks.ts'

export interface CheckOptions {
  browser?: string
}

interface CheckedDeck {
  file: string
  slides: CheckedSlide[]
}

export async function check(context: Context, names: string[], options: CheckOptions): Promise<ExitCode> {
  const { workspace, output } = context
  const browser = await findBrowser(options.browser)
  const paths = await namedFiles(workspace, workspace.decks, names)
  const { openDecks } = await import('../slidev/open-decks.ts')
  const { slideLines } = await import('../slidev/slide-lines.ts')
  const decks: CheckedDeck[] = []
  const findings: Finding[] = []
  const launched = await launchBrowser(browser)
  try {
    await openDecks(
      workspace,
      launched,
      paths,
      { onPhase: (text) => output.progress(text) },
      async (deck) => {
        const file = shown(workspace, deck.path)
        const lines = slideLines(await readFile(deck.path, 'utf8'))
        const measured = await deck.page.evaluate(measureSlides, { from: deck.from, to: deck.to })
        const judged = judge(file, measured, lines)
        decks.push({ file, slides: judged.slides })
        findings.push(...judged.findings)
        findings.push(
          ...deck.failed.map(({ no, reason }) => broken(file, lines[no - 1] ?? 1, `Slide ${no}: ${reason}`)),
        )
      },
      (path, error) =>
        findings.push(broken(shown(workspace, path), 1, error.message.split('\n')[0] as string)),
    )
  } finally {
    await launched.close()
  }
  decks.sort((a, b) => (a.file < b.file ? -1 : 1))
  const sorted = sortFindings(findings)
  output.json({ decks, findings: sorted })
  for (const finding of sorted) output.problem(findingLine(finding, output.errorColours))
  const slides = decks.reduce((sum, deck) => sum + deck.slides.length, 0)
  const text = `${plural(decks.length, 'deck')}, ${plural(slides, 'slide')}: ${plural(sorted.length, 'problem')}.`
  output.result(sorted.length === 0 ? ok(text, output.colours) : bad(text, output.colours))
  return exitCode(sorted)
}

function broken(file: string, line: number, message: string): Finding {
  return { file, line, column: 1, rule: 'slide-broken', severity: 'error', message }
}
