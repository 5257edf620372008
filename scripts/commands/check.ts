import { findBrowser } from '../browser/find-browser.ts'
import { launchBrowser } from '../browser/launch.ts'
import { namedFiles } from '../files/markdown-files.ts'
import type { Finding } from '../model/finding.ts'
import { bad, ok, plural, sortFindings } from '../report/lines.ts'
import type { Context, ExitCode } from './context.ts'
import { exitCode } from './decks.ts'

export interface CheckOptions {
  browser: string | undefined
}

export async function check(
  { workspace, output }: Context,
  names: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const browser = await findBrowser(options.browser)
  const paths = await namedFiles(workspace, workspace.decks, names)
  const { checkDecks } = await import('../work/check/check-decks.ts')
  const launched = await launchBrowser(browser)
  try {
    const { decks, findings } = await checkDecks(workspace, launched, paths, {
      onPhase: (text) => output.progress(text),
      onDeck: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
    })
    const sorted = sortFindings(findings)
    output.json({ decks, findings: sorted })
    output.findings(sorted)
    const slides = decks.reduce((sum, deck) => sum + deck.slides.length, 0)
    const code = exitCode(sorted)
    const text = `${plural(decks.length, 'deck')}, ${plural(slides, 'slide')}: ${countsOf(sorted)}.`
    output.result((code === 0 ? ok : bad)(text, output.colours))
    return code
  } finally {
    await launched.close()
  }
}

function countsOf(findings: readonly Finding[]): string {
  const advice = findings.filter(({ severity }) => severity === 'info').length
  const problems = plural(findings.length - advice, 'problem')
  return advice === 0 ? problems : `${problems}, ${plural(advice, 'piece')} of advice`
}
