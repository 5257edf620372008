import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

export interface PdfProperties {
  title: string
  author: string | undefined
  subject: string | undefined
  keywords: string | undefined
  /** BCP 47. */
  lang: string | undefined
  /** Where the deck was served: links to it are links to files beside the PDF. */
  origin: string
}

/** Sets what a PDF says of itself, and makes links between decks lead to the PDFs beside this one. */
export async function finishPdf(bytes: Uint8Array, properties: PdfProperties): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(properties.title, { showInWindowTitleBar: true })
  pdf.setCreator('Reprise')
  if (properties.author) pdf.setAuthor(properties.author)
  if (properties.subject) pdf.setSubject(properties.subject)
  if (properties.keywords) pdf.setKeywords(properties.keywords.split(', '))
  if (properties.lang) pdf.catalog.set(PDFName.of('Lang'), PDFString.of(properties.lang))
  for (const page of pdf.getPages()) {
    // Chromium rounds up to 735.12 pt, which leaves a hair of white beside a dark slide.
    page.setSize(Math.floor(page.getWidth()), Math.floor(page.getHeight()))
    const annotations = page.node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      relink(annotations as PDFArray, index, properties.origin)
    }
  }
  return pdf.save()
}

function relink(annotations: PDFArray, index: number, origin: string): void {
  const action = annotations.lookup(index, PDFDict).lookup(PDFName.of('A'))
  if (!(action instanceof PDFDict)) return
  const uri = action.lookup(PDFName.of('URI'))
  if (!(uri instanceof PDFString || uri instanceof PDFHexString)) return
  const target = uri.decodeText()
  if (!target.startsWith(`${origin}/`)) return
  const deck = new URL(target).searchParams.get('deck') ?? target.slice(origin.length)
  const path = deck.replace(/^(?:\.?\/)+/, '').replace(/\.md(?=$|#)/, '.pdf')
  action.set(PDFName.of('URI'), PDFString.of(path))
}
