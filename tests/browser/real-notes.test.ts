// Notes that people took at real conferences (../shared/notes, not part of the repository), from note to PDF.
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../scripts/export/read-pdf.ts'
import { type CheckDocument, type Desk, type ExportDocument, REPOSITORY, workspace } from '../support/run.ts'

const NOTES = join(REPOSITORY, '../shared/notes')

describe.skipIf(!existsSync(NOTES))('real notes', () => {
  let desk: Desk
  let exported: { code: number | null; document: ExportDocument }
  let checked: { code: number | null; document: CheckDocument }

  beforeAll(async () => {
    desk = await workspace({})
    await cp(NOTES, join(desk.root, 'notes'), { recursive: true })
    await desk.remove('notes/SOURCES.md')
    exported = await desk.json<ExportDocument>('export')
    checked = await desk.json<CheckDocument>('check')
  }, 300_000)

  test('become decks and PDFs, every one', () => {
    expect(exported.document.exports.length).toBeGreaterThanOrEqual(7)
    expect(exported.document.exports.filter(({ status }) => status !== 'written')).toEqual([])
    expect(exported.code).toBe(0)
  })

  test('have a page for each slide and a glyph for every character', async () => {
    const slides = new Map(checked.document.decks.map(({ file, slides }) => [file, slides.length]))
    for (const { deck, file, pages } of exported.document.exports) {
      const pdf = await readPdf(await readFile(join(desk.root, file)))
      expect([file, pdf.pages.length, pages]).toEqual([file, slides.get(deck), slides.get(deck)])
      expect([file, pdf.pages.filter(({ missingGlyphs }) => missingGlyphs > 0)]).toEqual([file, []])
    }
  }, 60_000)

  test('fit their slides', () => {
    expect(checked.document.findings).toEqual([])
    expect(checked.code).toBe(0)
  })

  test('show every picture that was copied, and ask for nothing elsewhere', async () => {
    // `check` finds pictures that are not there, and requests that lead away; the decks name the pictures.
    expect(checked.document.findings).toEqual([])
    const decks = (await Promise.all(exported.document.exports.map(({ deck }) => desk.read(deck)))).join('\n')
    const copied = Object.keys(await desk.files()).filter((file) => file.startsWith('public/'))
    expect(copied.length).toBeGreaterThan(0)
    expect(copied.filter((file) => !decks.includes(file.slice('public'.length)))).toEqual([])
  })

  test('every picture that a note names is shown or has a finding', async () => {
    const findings = exported.document.findings.filter(({ rule }) => rule.startsWith('picture-'))
    const said = findings.map(({ message }) => message).join('\n')
    const decks = (await Promise.all(exported.document.exports.map(({ deck }) => desk.read(deck)))).join('\n')
    for (const { message } of findings) {
      const url = message.replace(/^.*?: /, '')
      expect(decks.includes(url) || said.includes(url)).toBe(true)
    }
    expect(findings.length + (decks.match(/^image: /gm)?.length ?? 0)).toBeGreaterThan(0)
  })
})
