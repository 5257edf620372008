import type { Finding } from '../../model/finding.ts'
import type { RootPath } from '../../model/paths.ts'
import type { PdfContent, PdfPage } from '../../pdf/read-pdf.ts'

/** What is wrong with a finished PDF, by what it really holds. @param slides how many it should show */
export function pdfFindings({ pages }: PdfContent, slides: number, deck: RootPath): Finding[] {
  const count = `The PDF has ${pages.length} pages for ${slides} slides.`
  return [
    ...(pages.length === slides ? [] : [exportFinding(deck, 'export-pages', count)]),
    ...pages.flatMap((page, index) => pageFindings(page, index + 1, deck)),
  ]
}

function pageFindings({ text, missingGlyphs }: PdfPage, no: number, deck: RootPath): Finding[] {
  const early = `Page ${no} was printed before its slide was there.`
  const glyphs = `Page ${no}: ${missingGlyphs} characters have no glyph in the deck's fonts.`
  const hint = "Set the deck's lang, or use other characters."
  return [
    ...(/Loading slide(?:…|\.\.\.)/.test(text) ? [exportFinding(deck, 'export-loading', early)] : []),
    ...(missingGlyphs > 0
      ? [{ ...exportFinding(deck, 'export-glyphs', glyphs), severity: 'warning' as const, hint }]
      : []),
  ]
}

/** An error of a deck as a whole. */
export function exportFinding(deck: RootPath, rule: string, message: string): Finding {
  return { file: deck, line: 1, column: 1, rule, severity: 'error', message }
}
