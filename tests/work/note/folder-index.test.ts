// An event that is a folder of notes: its index lists the talks of all of them.
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import { type GenerateOptions, generateDecks } from '../../../scripts/work/update/generate-decks.ts'
import { readDeck } from '../../support/deck.ts'
import { type Desk, workspace } from '../../support/run.ts'

const NOTES = {
  'notes/gopher-china/README.md': '# Gopher China 2018\n\nTwo days in the hall.\n\n- Retries\n',
  'notes/gopher-china/2-retries.md': '# Retries — Ada Lovelace\n\nThey multiply.\n',
  'notes/gopher-china/1-queues.md': '# Queues\n\nThey grow.\n',
  'notes/gopher-china/Day 2/drains.md': '# Drains\n\nThey drain.\n',
}

async function generate(desk: Desk, options: Partial<GenerateOptions> = {}) {
  const { notes, findings } = await generateDecks(await openWorkspace(desk.root), { notes: [], ...options })
  return {
    findings,
    decks: notes.flatMap(({ file, decks }) => decks.map((deck) => `${file} → ${deck.file} ${deck.status}`)),
  }
}

/** The slides of a deck without frontmatter, one below the other. */
async function slides(desk: Desk, deck: string): Promise<string> {
  const contents = readDeck(await desk.read(deck)).map(({ content }) => content.trim())
  return contents.join('\n').replace(/\n{2,}/g, '\n')
}

describe('a folder of notes', () => {
  test('has an index, introduced by its README', async () => {
    const desk = await workspace(NOTES)
    const { decks, findings } = await generate(desk)
    expect(findings).toEqual([])
    expect(decks).toContain('notes/gopher-china/README.md → decks/gopher-china/index.md created')
    expect(await slides(desk, 'decks/gopher-china/index.md')).toBe(
      [
        ...['# Gopher China 2018', '# Two days in the hall', '- Retries', '# Agenda'],
        ...['- [Queues](./1-queues.md) *1 min*', '- [Retries](./2-retries.md) — Ada Lovelace **★** *1 min*'],
        ...['## Day 2', '- [Drains](./day-2/drains.md) *1 min*'],
      ].join('\n'),
    )
  })

  test('is named after itself where nothing introduces it', async () => {
    const { 'notes/gopher-china/README.md': _, ...notes } = NOTES
    const desk = await workspace(notes)
    expect((await generate(desk)).decks).toContain('notes/gopher-china → decks/gopher-china/index.md created')
    expect(await slides(desk, 'decks/gopher-china/index.md')).toMatch(/^# gopher china\n# Agenda\n/)
  })

  test('gives its talks event and day', async () => {
    const desk = await workspace(NOTES)
    await generate(desk)
    expect(await desk.read('decks/gopher-china/day-2/drains.md')).toMatch(
      /^event: gopher china\npart: Day 2$/m,
    )
    expect(await desk.read('decks/gopher-china/1-queues.md')).not.toContain('part:')
  })

  test('has one line for a note with several talks, and for an event in it', async () => {
    const desk = await workspace({
      'notes/2018/pumps.md': '# PumpConf\n\n## 1.1 Queues\n\nx\n\n## 1.2 Retries\n\ny\n',
      'notes/2018/rust/a.md': '# A\n\nx\n',
      'notes/2018/rust/b.md': '# B\n\ny\n',
    })
    await generate(desk)
    expect(await slides(desk, 'decks/2018/index.md')).toBe(
      '# 2018\n# Agenda\n- [PumpConf](./pumps/index.md) *2 min*\n- [rust](./rust/index.md) *2 min*',
    )
  })

  test('has the same index, whichever of its notes is generated', async () => {
    const desk = await workspace({
      ...NOTES,
      'notes/gopher-china/inner/a.md': '# A\n\nx\n',
      'notes/gopher-china/inner/b.md': '# B\n\nx\n',
    })
    await generate(desk)
    expect((await generate(desk, { notes: ['1-queues.md'] })).decks).toEqual([
      'notes/gopher-china/1-queues.md → decks/gopher-china/1-queues.md unchanged',
      'notes/gopher-china/inner → decks/gopher-china/inner/index.md unchanged',
      'notes/gopher-china/README.md → decks/gopher-china/index.md unchanged',
    ])
  })

  test('has none yet while only some of its notes have been generated', async () => {
    const desk = await workspace(NOTES)
    expect((await generate(desk, { notes: ['1-queues.md'] })).decks).toEqual([
      'notes/gopher-china/1-queues.md → decks/gopher-china/1-queues.md created',
    ])
    expect((await generate(desk, { notes: ['gopher-china'] })).decks).toContain(
      'notes/gopher-china/README.md → decks/gopher-china/index.md created',
    )
  })

  test('has another index when a title changes', async () => {
    const desk = await workspace(NOTES)
    await generate(desk)
    await desk.write('notes/gopher-china/1-queues.md', '# Long queues\n\nThey grow.\n')
    const { decks } = await generate(desk, { notes: ['1-queues.md'] })
    expect(decks).toContain('notes/gopher-china/README.md → decks/gopher-china/index.md updated')
    expect(await slides(desk, 'decks/gopher-china/index.md')).toContain('- [Long queues](./1-queues.md)')
  })

  test('leaves a note out of its index that cannot be read, and makes the index nevertheless', async () => {
    const desk = await workspace({ ...NOTES, 'notes/gopher-china/3.md': Buffer.from([0xff, 0xfe, 0xfd]) })
    const { decks, findings } = await generate(desk)
    expect(findings.map(({ rule }) => rule)).toEqual(['not-utf-8'])
    expect(decks).toContain('notes/gopher-china/README.md → decks/gopher-china/index.md created')
  })

  test('keeps an edited index', async () => {
    const desk = await workspace(NOTES)
    await generate(desk)
    const edited = `${await desk.read('decks/gopher-china/index.md')}\n---\n\n# Dinner\n`
    await desk.write('decks/gopher-china/index.md', edited)
    await generate(desk)
    expect(await desk.read('decks/gopher-china/index.md')).toBe(edited)
  })
})
