// What a PDF file holds that pdf.js does not tell: its fonts and where its links lead.
import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

export interface PdfParts {
  /** Every font of the file. */
  fonts: { type: string; name: string; embedded: boolean }[]
  /** Targets of links to other documents. */
  links: string[]
}

export async function pdfParts(bytes: Uint8Array): Promise<PdfParts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
  return {
    fonts: dictionaries.filter(isFont).map(fontOf),
    links: pdf.getPages().flatMap((page) => linksOf(page.node.Annots())),
  }
}

/** A composite font is described by its descendant, which is an object of its own. */
function isFont(object: PDFDict): boolean {
  return nameIn(object, 'Type') === 'Font' && nameIn(object, 'Subtype') !== 'Type0'
}

function fontOf(font: PDFDict): PdfParts['fonts'][number] {
  const descriptor = font.lookup(PDFName.of('FontDescriptor'))
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name))
  return {
    type: nameIn(font, 'Subtype') ?? '',
    name: nameIn(font, 'BaseFont') ?? '',
    embedded: descriptor instanceof PDFDict && files.some((name) => descriptor.has(name)),
  }
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

function linksOf(annotations: PDFArray | undefined): string[] {
  const links: string[] = []
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const action = annotations?.lookup(index, PDFDict).lookup(PDFName.of('A'))
    const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
    if (uri instanceof PDFString || uri instanceof PDFHexString) links.push(uri.decodeText())
  }
  return links
}
