// An edge: decks → PDFs in `exports/`, in the same tree.
import { readFile } from 'node:fs/promises'
import { parseSync } from '@slidev/parser'
import type { Browser } from 'playwright-chromium'
import { troubleFinding } from '../../check/index.ts'
import { saveText } from '../../files/save.ts'
import { below, deckPath, shown, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import type { AbsolutePath, RootPath } from '../../model/paths.ts'
import { finishPdf } from '../../pdf/finish-pdf.ts'
import { readPdf } from '../../pdf/read-pdf.ts'
import { type FailedDeck, type OpenDeck, openDecks } from '../../slidev/open-decks.ts'
import { firstLine } from '../../text/first-line.ts'
import { exportFinding, pdfFindings } from './pdf-findings.ts'
import { printDeck } from './print-deck.ts'

export interface ExportResult {
  deck: RootPath
  file: RootPath
  pages: number
  bytes: number
  ms: number
  status: 'written' | 'unchanged' | 'failed'
}

export interface ExportOptions {
  dark?: boolean
  onPhase?: (text: string) => void
  onDeck?: (result: ExportResult, done: number, of: number) => void
}

export async function exportDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly AbsolutePath[],
  options: ExportOptions,
): Promise<{ exports: ExportResult[]; findings: Finding[] }> {
  const exported: Exported[] = []
  for await (const deck of openDecks(workspace, browser, paths, options)) {
    const each = await exportOrFail(workspace, deck)
    exported.push(each)
    options.onDeck?.(each.result, exported.length, paths.length)
  }
  return {
    exports: exported.map(({ result }) => result).sort((a, b) => (a.deck < b.deck ? -1 : 1)),
    findings: exported.flatMap(({ findings }) => findings),
  }
}

interface Exported {
  result: ExportResult
  findings: Finding[]
}

/** Whatever goes wrong with one deck, the others are exported. */
async function exportOrFail(workspace: Workspace, deck: OpenDeck | FailedDeck): Promise<Exported> {
  try {
    if ('error' in deck) throw deck.error
    return await exportDeck(workspace, deck)
  } catch (error) {
    const file = shown(workspace, deck.path)
    const findings = [exportFinding(file, 'export-failed', firstLine(error))]
    return { result: failed(workspace, deck.path), findings }
  }
}

function pdfPath(workspace: Workspace, deck: AbsolutePath): AbsolutePath {
  return below(workspace.exports, deckPath(workspace, deck).replace(/\.md$/, '.pdf'))
}

function failed(workspace: Workspace, path: AbsolutePath): ExportResult {
  const file = shown(workspace, pdfPath(workspace, path))
  return { deck: shown(workspace, path), file, pages: 0, bytes: 0, ms: 0, status: 'failed' }
}

async function exportDeck(workspace: Workspace, deck: OpenDeck): Promise<Exported> {
  const started = performance.now()
  const file = shown(workspace, deck.path)
  const troubles = deck.troubles.map((trouble) =>
    troubleFinding(file, deck.slides, trouble, (path) => shown(workspace, path)),
  )
  const broken = troubles.filter(({ rule }) => rule === 'slide-broken')
  if (broken.length > 0) return { result: failed(workspace, deck.path), findings: broken }
  const slides = parseSync(await readFile(deck.path, 'utf8'), deck.path).slides
  const headmatter = slides[0]?.frontmatter ?? {}
  const { title = file, ...said } = saidOf(headmatter)
  const printed = await printDeck(deck, said.lang, title)
  const bytes = await finishPdf(printed, { ...said, title, origin: new URL(deck.page.url()).origin })
  const problems = pdfFindings(await readPdf(bytes), deck.to - deck.from + 1, file)
  if (problems.some(({ severity }) => severity === 'error'))
    return { result: failed(workspace, deck.path), findings: problems }
  const target = pdfPath(workspace, deck.path)
  await saveText(target, bytes)
  return {
    result: {
      deck: file,
      file: shown(workspace, target),
      pages: deck.to - deck.from + 1,
      bytes: bytes.length,
      ms: Math.round(performance.now() - started),
      status: 'written',
    },
    findings: [...troubles, ...problems],
  }
}

function saidOf({ title, author, lang, event, keywords }: Record<string, unknown>) {
  return {
    title: text(title),
    author: text(author),
    lang: text(lang),
    subject: text(event),
    keywords: text(keywords),
  }
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}
