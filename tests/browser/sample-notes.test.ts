// The notes that the repository ships, as a newcomer's first `npm run export` finds them.
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../scripts/pdf/read-pdf.ts'
import {
  type DecksDocument,
  type Desk,
  type ExportDocument,
  REPOSITORY,
  statuses,
  workspace,
} from '../support/run.ts'

// Whoever keeps the repository as a workspace may have taken them out.
const SAMPLES = ['gopher-china-2017', 'timeouts-retries-and-the-queue']
const files = SAMPLES.flatMap((name) => [`notes/${name}.md`, `notes/${name}`])

describe.skipIf(!files.every((file) => existsSync(join(REPOSITORY, file))))('the sample notes', () => {
  let desk: Desk
  let first: DecksDocument
  let exported: { code: number | null; document: ExportDocument }

  beforeAll(async () => {
    desk = await workspace({})
    for (const file of files) await cp(join(REPOSITORY, file), join(desk.root, file), { recursive: true })
    first = (await desk.json<DecksDocument>('decks')).document
    exported = await desk.json<ExportDocument>('export')
  }, 300_000)

  test('are an event of 17 talks and a talk of its own', () => {
    const [event, talk] = first.notes
    expect(event?.decks.map(({ file }) => file.split('/').at(-1)?.slice(0, 3))).toEqual([
      ...['ind', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'],
      ...['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '2.9'],
    ])
    expect(talk?.decks).toHaveLength(1)
  })

  test('are all written, with a page for each slide, and one picture is missing', async () => {
    const slides = first.notes.flatMap(({ decks }) =>
      decks.map((deck) => [deck.file, deck.slides, 'written']),
    )
    const pages = exported.document.exports.map(({ deck, pages, status }) => [deck, pages, status])
    expect(pages.sort()).toEqual(slides.sort())
    expect(exported.code).toBe(0)
    expect(exported.document.findings.map(({ rule }) => rule)).toEqual(['picture-missing'])
    for (const { file, pages } of exported.document.exports) {
      expect((await readPdf(await readFile(join(desk.root, file)))).pages).toHaveLength(pages)
    }
  })

  test('make the same bytes again', async () => {
    const before = await desk.files()
    const { document } = await desk.json<DecksDocument>('decks')
    expect(new Set(Object.values(statuses(document)))).toEqual(new Set(['unchanged']))
    expect(await desk.files()).toEqual(before)
  })
})
