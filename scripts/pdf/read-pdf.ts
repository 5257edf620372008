// What a finished PDF really holds, read with pdf.js.
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  text: string
  /** Characters shown as glyph 0, the empty box of a font that lacks them. */
  missingGlyphs: number
}

export interface PdfContent {
  pages: PdfPage[]
  title: string | undefined
  author: string | undefined
  lang: string | undefined
  outline: string[]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // A copy, because pdf.js takes the buffer over; and it refuses a Buffer.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  })
  const pdf = await task.promise
  try {
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push({ text, missingGlyphs: await countMissingGlyphs(page) })
      page.cleanup()
    }
    const { info } = (await pdf.getMetadata()) as {
      info: { Title?: string; Author?: string; Language?: string }
    }
    const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title)
    return { pages, title: info.Title, author: info.Author, lang: info.Language, outline }
  } finally {
    await task.destroy()
  }
}

interface Glyph {
  originalCharCode: number
}

/** Chromium writes text as glyph numbers (Identity-H), and 0 for a character that no font has. */
async function countMissingGlyphs(page: {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>
}): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  return fnArray.reduce((count, operator, index) => {
    if (operator !== OPS.showText) return count
    const [glyphs] = argsArray[index] as [(Glyph | number | null)[]]
    return count + glyphs.filter((glyph) => typeof glyph === 'object' && glyph?.originalCharCode === 0).length
  }, 0)
}
