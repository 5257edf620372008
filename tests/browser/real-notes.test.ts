// Notes that people took at real conferences (../shared/notes, not part of the repository), from note to PDF.
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../scripts/pdf/read-pdf.ts'
import { readDeck } from '../support/deck.ts'
import { type CheckDocument, type Desk, type ExportDocument, REPOSITORY, workspace } from '../support/run.ts'

const NOTES = join(REPOSITORY, '../shared/notes')

interface ExplainedDocument {
  notes: { decks: { plan: { layout: string; height: number; room: number }[] }[] }[]
}

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

  /** Advice is none. */
  const problems = () => checked.document.findings.filter(({ severity }) => severity !== 'info')

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
    expect(problems()).toEqual([])
    expect(checked.code).toBe(0)
  })

  test('leave at most one slide in twenty nearly empty', async () => {
    const { document } = await desk.json<ExplainedDocument>('decks', '--explain')
    const slides = document.notes.flatMap(({ decks }) => decks.flatMap(({ plan }) => plan))
    const content = slides.filter(({ layout }) => !['cover', 'section', 'index'].includes(layout))
    const sparse = content.filter(({ layout, height, room }) => layout === 'default' && height < room / 4)
    expect(content.length).toBeGreaterThan(100)
    expect(sparse.length).toBeLessThanOrEqual(content.length / 20)
  })

  test('have no slide that goes on with one lonely bullet, and none that is only a heading', async () => {
    for (const { deck } of exported.document.exports) {
      for (const { title, content, frontmatter } of readDeck(await desk.read(deck))) {
        if (
          frontmatter.image ||
          frontmatter.images ||
          // What these say is their heading.
          ['cover', 'section', 'statement', 'quote'].includes(String(frontmatter.layout))
        )
          continue
        const body = content.replace(/^# .*/, '').trim()
        expect([deck, title, body]).not.toEqual([deck, title, ''])
        if (/^[2-9]\//.test(String(frontmatter.continues ?? '')))
          expect([deck, title, body]).not.toEqual([
            deck,
            title,
            expect.stringMatching(/^(?:[-*]|\d+\.) [^\n]*$/),
          ])
      }
    }
  })

  test('show every picture that was copied, and ask for nothing elsewhere', async () => {
    // `check` finds pictures that are not there, and requests that lead away; the decks name the pictures.
    expect(problems()).toEqual([])
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
