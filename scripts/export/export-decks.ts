// An edge: decks → PDFs in `exports/`, in the same tree.
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser, Page } from 'playwright-chromium'
import { troubleFinding } from '../check/index.ts'
import { saveText } from '../files/save.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import type { Finding } from '../model/finding.ts'
import { type FailedDeck, type OpenDeck, openDecks } from '../slidev/open-decks.ts'
import { firstLine } from '../text/first-line.ts'
import { finishPdf } from './finish-pdf.ts'
import { readPdf } from './read-pdf.ts'

export interface ExportResult {
  /** Paths from the workspace root, with `/`. */
  deck: string
  file: string
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

/** @param paths absolute paths of the decks */
export async function exportDecks(
  workspace: Workspace,
  browser: Browser,
  paths: readonly string[],
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
    const findings = [finding(file, 1, 'export-failed', firstLine(error))]
    return { result: failed(workspace, deck.path), findings }
  }
}

function pdfPath(workspace: Workspace, deck: string): string {
  return join(workspace.exports, relative(workspace.decks, deck).replace(/\.md$/, '.pdf'))
}

function failed(workspace: Workspace, path: string): ExportResult {
  const file = shown(workspace, pdfPath(workspace, path))
  return { deck: shown(workspace, path), file, pages: 0, bytes: 0, ms: 0, status: 'failed' }
}

function finding(file: string, line: number, rule: string, message: string, hint?: string): Finding {
  return { file, line, column: 1, rule, severity: 'error', message, ...(hint === undefined ? {} : { hint }) }
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
  const bytes = await finishPdf(await printDeck(deck, headmatter), {
    title: text(headmatter.title) ?? file,
    author: text(headmatter.author),
    lang: text(headmatter.lang),
    subject: text(headmatter.event),
    keywords: text(headmatter.keywords),
    origin: new URL(deck.page.url()).origin,
  })
  const problems = await verify(bytes, deck, file)
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

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}

/** Prints the deck's slides alone: those of the other decks on the page are hidden. */
async function printDeck(deck: OpenDeck, headmatter: Record<string, unknown>): Promise<Uint8Array> {
  await deck.page.evaluate(addressDeckLinks)
  await deck.page.evaluate(showOnly, {
    from: deck.from,
    to: deck.to,
    title: text(headmatter.title) ?? '',
    lang: text(headmatter.lang) ?? '',
  })
  const { width, height } = await slideSize(deck.page)
  return deck.page.pdf({ width, height, printBackground: true, tagged: true, outline: true })
}

/**
 * In the page: Slidev makes `[Queues](./1.1-queues.md)` a link to a place in the page (`#./1.1-queues.md`), which is
 * none. It gets an address that survives into the PDF, where `finishPdf` makes it lead to the PDF beside. In a query,
 * because a browser would resolve `..` in a path.
 */
function addressDeckLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const deck = /^#?(\.\.?\/.*\.md(?:#.*)?)$/.exec(link.getAttribute('href') ?? '')?.[1]
    if (deck) link.href = `${location.origin}/?deck=${encodeURIComponent(deck)}`
  }
}

/** In the page. */
function showOnly({
  from,
  to,
  title,
  lang,
}: {
  from: number
  to: number
  title: string
  lang: string
}): void {
  for (const slide of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const no = Number.parseInt(slide.id, 10)
    slide.style.display = no >= from && no <= to ? '' : 'none'
    // Otherwise the last slide is followed by an empty page.
    slide.style.breakAfter = no === to ? 'auto' : ''
  }
  // Slidev makes a route of a link to another deck; in print that is an anchor to nothing.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*=".md"]')) {
    const target = /^#?(?:\.?\/)?([^:]+\.md)$/.exec(decodeURI(link.getAttribute('href') ?? ''))?.[1]
    if (target) link.href = new URL(encodeURI(target), location.origin).href
  }
  document.title = title
  if (lang) document.documentElement.lang = lang
}

async function slideSize(page: Page): Promise<{ width: string; height: string }> {
  const box = await page.locator('.print-slide-container:visible').first().boundingBox()
  return { width: `${box?.width ?? 980}px`, height: `${box?.height ?? 552}px` }
}

/** Reads the finished PDF back. */
async function verify(bytes: Uint8Array, deck: OpenDeck, file: string): Promise<Finding[]> {
  const pdf = await readPdf(bytes)
  const expected = deck.to - deck.from + 1
  const findings: Finding[] = []
  if (pdf.pages.length !== expected) {
    findings.push(
      finding(file, 1, 'export-pages', `The PDF has ${pdf.pages.length} pages for ${expected} slides.`),
    )
  }
  for (const [index, page] of pdf.pages.entries()) {
    if (/Loading slide…?|Loading slide\.\.\./.test(page.text)) {
      findings.push(
        finding(file, 1, 'export-loading', `Page ${index + 1} was printed before its slide was there.`),
      )
    }
    if (page.missingGlyphs > 0) {
      const message = `Page ${index + 1}: ${page.missingGlyphs} characters have no glyph in the deck's fonts.`
      findings.push({
        ...finding(file, 1, 'export-glyphs', message, "Set the deck's lang, or use other characters."),
        severity: 'warning',
      })
    }
  }
  return findings
}
