import { beforeAll, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import { planDigest, readTaller, saveTaller, tallerAt } from '../../../scripts/work/note/taller-decks.ts'
import { type GenerateResult, generateDecks } from '../../../scripts/work/update/generate-decks.ts'
import { type Desk, workspace } from '../../support/run.ts'

const NOTE = `# Long\n\n## All of it\n\n${Array.from({ length: 10 }, (_, index) => `- point ${index + 1}`).join('\n')}\n`
const TALLER = 'decks/.base/measured.json'

let desk: Desk

async function generate(): Promise<GenerateResult> {
  return generateDecks(await openWorkspace(desk.root), { notes: [] })
}

function deckOf({ notes }: GenerateResult, file: string) {
  return notes.flatMap(({ decks }) => decks).find((deck) => deck.file === file)
}

describe('a deck that was measured to be taller than planned', () => {
  beforeAll(async () => {
    desk = await workspace({ 'notes/long.md': NOTE, 'notes/other.md': '# Other\n\n- one\n' })
  })

  test('is planned with that from then on, and no other is', async () => {
    const before = await generate()
    const plain = await desk.read('decks/long.md')
    await saveTaller(await openWorkspace(desk.root), {
      'long.md': { digest: planDigest(plain), factor: 2 },
    })
    const after = await generate()
    expect(deckOf(after, 'decks/long.md')).toMatchObject({ status: 'updated' })
    expect(deckOf(after, 'decks/long.md')?.slides).toBeGreaterThan(
      deckOf(before, 'decks/long.md')?.slides ?? 0,
    )
    expect(deckOf(after, 'decks/other.md')).toMatchObject({ status: 'unchanged' })
  })

  test('stays as it is with the next run', async () => {
    const files = await desk.files()
    expect(deckOf(await generate(), 'decks/long.md')).toMatchObject({ status: 'unchanged' })
    expect(await desk.files()).toEqual(files)
  })

  test('is planned plainly again when its note changes', async () => {
    await desk.append('notes/long.md', '- one more\n')
    const { slides, status } = deckOf(await generate(), 'decks/long.md') ?? {}
    const fresh = await workspace({ 'notes/long.md': await desk.read('notes/long.md') })
    const plain = await generateDecks(await openWorkspace(fresh.root), { notes: [] })
    expect({ slides, status }).toEqual({ slides: deckOf(plain, 'decks/long.md')?.slides, status: 'updated' })
    expect(await desk.read('decks/long.md')).toBe(await fresh.read('decks/long.md'))
  })
})

describe('what was measured', () => {
  const known = { digest: 'abc', factor: 1.2 }

  beforeAll(async () => {
    desk = await workspace({})
  })

  test('is written in the order of decks and read back', async () => {
    const space = await openWorkspace(desk.root)
    await saveTaller(space, { 'z.md': known, 'a/b.md': known })
    expect(Object.keys(JSON.parse(await desk.read(TALLER)))).toEqual(['a/b.md', 'z.md'])
    expect(await readTaller(space)).toEqual({ 'a/b.md': known, 'z.md': known })
    await saveTaller(space, {})
    expect(await desk.exists(TALLER)).toBe(false)
    expect(await readTaller(space)).toEqual({})
  })

  test.each([
    ['no JSON', '<<<<<<< ours'],
    ['no object', '[1]'],
    [
      'an entry of another kind',
      '{"a.md": {"digest": 1, "factor": "2"}, "b.md": null, "c.md": {"digest": "x", "factor": 0.1}}',
    ],
  ])('says nothing where the file is %s', async (_, text) => {
    await desk.write(TALLER, text)
    expect(await readTaller(await openWorkspace(desk.root))).toEqual({})
  })

  test('belongs to the note that makes the deck', () => {
    const decks = { 'may.md': known, 'may/1-one.md': known, 'may-be.md': known, 'mayor/x.md': known }
    expect(Object.keys(tallerAt(decks, { deck: 'may', folder: 'may' }))).toEqual(['may.md', 'may/1-one.md'])
  })
})
