import { findBrowser } from '../browser/find-browser.ts'
import { launchBrowser } from '../browser/launch.ts'
import { markdownFilesBelow, namedFiles } from '../files/markdown-files.ts'
import { shown } from '../files/workspace.ts'
import { bad, type Colours, ok, plural, size, sortFindings } from '../report/lines.ts'
import type { ExportResult } from '../work/export/export-decks.ts'
import { generateDecks } from '../work/update/generate-decks.ts'
import type { Context, ExitCode } from './context.ts'
import { exitCode } from './decks.ts'

export interface ExportCommandOptions {
  browser: string | undefined
  dark: boolean
}

export async function exportCommand(
  { workspace, output }: Context,
  names: readonly string[],
  options: ExportCommandOptions,
): Promise<ExitCode> {
  // Found first: without a browser nothing else is worth waiting for.
  const browser = await findBrowser(options.browser)
  const generated = await bringUpToDate({ workspace, output }, options)
  // The notes may have made no deck: what is wrong with them is the result then.
  const paths =
    names.length === 0
      ? await markdownFilesBelow(workspace.decks)
      : await namedFiles(workspace, workspace.decks, names)
  output.progress(`Starting the browser (${browser.path})`)
  const { exportDecks } = await import('../work/export/export-decks.ts')
  const launched = await launchBrowser(browser)
  try {
    const result = await exportDecks(workspace, launched, paths, {
      dark: options.dark,
      onPhase: (text) => output.progress(text),
      onDeck: ({ deck }, done, of) => output.progress(`[${done}/${of}] ${deck}`),
    })
    const findings = sortFindings([...generated, ...result.findings])
    output.json({ exports: result.exports, findings })
    output.findings(findings)
    for (const each of result.exports) output.result(exportLine(each, output.colours))
    output.result(summary(result.exports, shown(workspace, workspace.exports)))
    return exitCode(findings)
  } finally {
    await launched.close()
  }
}

/** A workspace may hold decks written by hand and no notes at all. */
async function bringUpToDate({ workspace, output }: Context, { browser }: ExportCommandOptions) {
  const notes = await markdownFilesBelow(workspace.notes)
  const decks = await markdownFilesBelow(workspace.decks)
  if (notes.length === 0 && decks.length > 0) return []
  const { findings } = await generateDecks(workspace, {
    notes: [],
    browser,
    onNote: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
    onPhase: (text) => output.progress(text),
  })
  return findings
}

function exportLine({ file, deck, pages, bytes, status }: ExportResult, colours: Colours): string {
  if (status === 'failed') return bad(`${deck}  failed`, colours)
  return ok(`${file}  ${plural(pages, 'page')}  ${size(bytes)}`, colours)
}

function summary(exports: readonly ExportResult[], folder: string): string {
  const written = exports.filter(({ status }) => status === 'written')
  const failed = exports.filter(({ status }) => status === 'failed').length
  const pages = written.reduce((sum, each) => sum + each.pages, 0)
  const bytes = written.reduce((sum, each) => sum + each.bytes, 0)
  const missing = failed > 0 ? `; ${plural(failed, 'deck')} failed` : ''
  return `${plural(written.length, 'PDF')}, ${plural(pages, 'page')}, ${size(bytes)} in ${folder}/${missing}.`
}
