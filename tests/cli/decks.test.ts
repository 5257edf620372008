import { beforeAll, describe, expect, test } from 'vitest'
import { type DecksDocument, type Desk, type Run, run, statuses, workspace } from '../support/run.ts'

const TALK = `# Caches that forget

## Why

- memory is finite
- the past is not
- neither is the disk
- nor the patience of whoever waits
- nor the money that buys all three
- and most of it is never asked for twice
- so somebody has to choose

## How

- drop what was used longest ago
- or what was used least
- or whatever, at random
- and count what was asked for again
- which costs less than a miss
- and more than nothing
- so measure both
`

const EVENT = `---
talks: h2
---

# Meetup in May

## 1.1 Queues

- first come, first served

## 1.2 Stacks

- last come, first served
`

/** A workspace whose decks have just been made; each test gets a copy. */
let fresh: Desk
let firstRun: Run

beforeAll(async () => {
  fresh = await workspace({ 'notes/caches.md': TALK, 'notes/may.md': EVENT })
  firstRun = await fresh.run('decks')
})

describe('decks', () => {
  test('makes a deck of a note and an index and decks of an event, and says so', async () => {
    expect(firstRun.code).toBe(0)
    expect(firstRun.stdout).toBe(
      [
        '✓ decks/caches.md  3 slides  created',
        '✓ decks/may/index.md  2 slides  created',
        '✓ decks/may/1.1-queues.md  2 slides  created',
        '✓ decks/may/1.2-stacks.md  2 slides  created',
        '4 decks: 4 created. Next: reprise dev, or reprise export.',
        '',
      ].join('\n'),
    )
    expect(await fresh.read('decks/caches.md')).toContain('- drop what was used longest ago')
  })

  test('changes no byte on a second run', async () => {
    const desk = await fresh.copy()
    const before = await desk.files()
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(new Set(Object.values(statuses(document)))).toEqual(new Set(['unchanged']))
    expect(await desk.files()).toEqual(before)
  })

  test('makes the same decks in any workspace, run from any folder', async () => {
    const there = await workspace({ 'notes/caches.md': TALK, 'notes/may.md': EVENT })
    expect((await run(['decks', '--root', there.root], { cwd: '/' })).code).toBe(0)
    expect(await there.files()).toEqual(await fresh.files())
  })

  test('updates the deck of the note that changed and no other', async () => {
    const desk = await fresh.copy()
    await desk.append('notes/caches.md', '- or drop a random one\n')
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(statuses(document)).toEqual({
      'decks/caches.md': 'updated',
      'decks/may/index.md': 'unchanged',
      'decks/may/1.1-queues.md': 'unchanged',
      'decks/may/1.2-stacks.md': 'unchanged',
    })
    expect(await desk.read('decks/caches.md')).toContain('- or drop a random one')
    expect(await desk.read('decks/.base/caches.md')).toBe(await desk.read('decks/caches.md'))
  })

  test.each([
    ['a path', 'notes/a/one.md', ['decks/a/one.md']],
    ['a folder', 'notes/a', ['decks/a/index.md', 'decks/a/one.md', 'decks/a/two.md']],
    ['a file name', 'three', ['decks/three.md']],
  ])('takes only the notes that are named, by %s', async (_, name, decks) => {
    const desk = await workspace({ 'notes/a/one.md': TALK, 'notes/a/two.md': TALK, 'notes/three.md': TALK })
    expect((await desk.run('decks', name)).code).toBe(0)
    expect(Object.keys(await desk.files()).filter((file) => /^decks\/[^.]/.test(file))).toEqual(decks)
  })

  test('names a note that does not exist and stops', async () => {
    const desk = await workspace({ 'notes/caches.md': TALK })
    const { code, stdout, stderr } = await desk.run('decks', 'chaches.md')
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe('✗ No such file in notes/: chaches.md\n  See what there is: ls notes\n')
    expect(await desk.exists('decks')).toBe(false)
  })

  test('--dry-run says what would happen and writes nothing', async () => {
    const desk = await workspace({
      'notes/caches.md': TALK,
      'notes/p.md': '# P\n\n![p](p.svg)\n',
      'notes/p.svg': SVG,
    })
    const before = await desk.files()
    const { code, stdout } = await desk.run('decks', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('✓ decks/caches.md  3 slides  created')
    expect(stdout).toContain('nothing was written')
    expect(await desk.files()).toEqual(before)
    expect(await desk.exists('decks')).toBe(false)
    expect(await desk.exists('public')).toBe(false)
  })

  test('--dry-run --prune removes nothing either', async () => {
    const desk = await fresh.copy()
    await desk.remove('notes/may.md')
    const before = await desk.files()
    expect((await desk.run('decks', '--dry-run', '--prune')).code).toBe(0)
    expect(await desk.files()).toEqual(before)
  })

  test('--quiet prints problems only', async () => {
    const fine = await workspace({ 'notes/caches.md': TALK })
    expect(await fine.run('decks', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
    const bad = await workspace({ 'notes/empty.md': '' })
    const { stdout, stderr } = await bad.run('decks', '--quiet')
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^notes\/empty\.md:1:1 ! .+\n$/)
  })

  test('--explain lists each slide with its layout and why it starts', async () => {
    const desk = await workspace({ 'notes/caches.md': TALK })
    const { stdout } = await desk.run('decks', '--explain')
    expect(stdout).toMatch(/^ +1 {2}cover +Caches that forget: the cover$/m)
    expect(stdout).toMatch(/^ +3 {2}default +\d+\/\d+ px +How: a heading$/m)
  })

  test('--json prints one document of the documented shape', async () => {
    const desk = await workspace({ 'notes/caches.md': TALK, 'notes/empty.md': '\n' })
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(Object.keys(document)).toEqual(['notes', 'findings'])
    expect(document.notes.map(({ file }) => file)).toEqual(['notes/caches.md', 'notes/empty.md'])
    expect(document.notes[0]?.decks).toEqual([
      expect.objectContaining({
        file: 'decks/caches.md',
        title: 'Caches that forget',
        slides: 3,
        lines: [1, 21],
        status: 'created',
      }),
    ])
    expect(document.findings).toEqual([
      {
        file: 'notes/empty.md',
        line: 1,
        column: 1,
        rule: 'empty-note',
        severity: 'warning',
        message: expect.any(String),
      },
    ])
  })
})

describe('edits of a deck', () => {
  const EDIT = '\n- a line by hand\n'

  test('stay, and the deck counts as unchanged, while its note does not change', async () => {
    const desk = await fresh.copy()
    await desk.append('decks/caches.md', EDIT)
    const before = await desk.files()
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(statuses(document)).toMatchObject({ 'decks/caches.md': 'unchanged' })
    expect(await desk.files()).toEqual(before)
  })

  test('are no edits where only the line ends changed', async () => {
    const desk = await fresh.copy()
    const deck = await desk.read('decks/caches.md')
    await desk.write('decks/caches.md', deck.replaceAll('\n', '\r\n'))
    await desk.append('notes/caches.md', '- or a random one\n')
    const { document } = await desk.json<DecksDocument>('decks')
    expect(statuses(document)).toMatchObject({ 'decks/caches.md': 'updated' })
  })

  test('stay when the note changes too', async () => {
    const desk = await fresh.copy()
    await desk.append('decks/caches.md', EDIT)
    await desk.write('notes/caches.md', TALK.replace('memory is finite', 'memory is small'))
    const { code, stdout } = await desk.run('decks')
    expect(code).toBe(0)
    expect(stdout).toContain('✓ decks/caches.md  3 slides  merged (~1 slide, 1 edit kept)\n')
    const deck = await desk.read('decks/caches.md')
    expect(deck).toContain('memory is small')
    expect(deck.endsWith(EDIT)).toBe(true)
  })

  test('stay where the note changes the same line; the run says so and ends with 1', async () => {
    const desk = await fresh.copy()
    const deck = await desk.read('decks/caches.md')
    await desk.write('decks/caches.md', deck.replace('memory is finite', 'memory is never enough'))
    await desk.write('notes/caches.md', TALK.replace('memory is finite', 'memory is small'))
    const { code, stdout, stderr } = await desk.run('decks')
    expect(code).toBe(1)
    expect(stdout).toContain('✗ decks/caches.md  3 slides  conflict (~1 slide, 1 conflict, 1 edit kept)\n')
    expect(stderr).toMatch(
      /^decks\/caches\.md:\d+:1 ✗ conflict: your lines stay; notes\/caches\.md:3-11 now says: - memory is small /m,
    )
    expect(await desk.read('decks/caches.md')).toContain('- memory is never enough\n')

    expect((await desk.run('decks', '--mine', 'caches', '--theirs', 'decks/caches.md')).code).toBe(2)
    expect((await desk.run('decks', '--theirs', 'decks/caches.md')).code).toBe(0)
    expect(await desk.read('decks/caches.md')).toBe(deck.replace('memory is finite', 'memory is small'))
  })

  test('are seen first with --diff, which writes nothing, and listed by `edits`', async () => {
    const desk = await fresh.copy()
    await desk.append('decks/caches.md', EDIT)
    await desk.write('notes/caches.md', TALK.replace('memory is finite', 'memory is small'))
    const before = await desk.files()
    const { code, stdout } = await desk.run('decks', 'caches', '--diff')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {4}~ decks\/caches\.md:\d+ {2}Why: content\n/m)
    expect(stdout).toContain('      - - memory is finite\n      + - memory is small\n')
    expect(await desk.files()).toEqual(before)

    const edits = await desk.run('edits')
    expect(edits.code).toBe(0)
    expect(edits.stdout).toMatch(
      /^decks\/caches\.md {2}1 slide edited\n {4}~ decks\/caches\.md:\d+ {2}How: content\n1 of 4 decks edited\.\n$/,
    )
    const { document } = await desk.json<{ decks: { file: string; edits: { kind: string }[] }[] }>(
      'edits',
      'caches',
    )
    expect(document.decks).toMatchObject([{ file: 'decks/caches.md', edits: [{ kind: 'changed' }] }])
  })

  test('include deleting the deck: it stays deleted, also when its note changes', async () => {
    const desk = await fresh.copy()
    await desk.remove('decks/caches.md')
    await desk.append('notes/caches.md', '- or a random one\n')
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(await desk.exists('decks/caches.md')).toBe(false)
    expect(document.findings).toEqual([
      expect.objectContaining({ file: 'decks/caches.md', rule: 'deck-deleted', severity: 'info' }),
    ])
    expect((await desk.run('decks', '--restore', 'decks/caches.md')).code).toBe(0)
    expect(await desk.read('decks/caches.md')).toContain('- or a random one')
    expect((await desk.run('decks', '--restore', 'decks/none.md')).code).toBe(2)
  })

  test('include writing the deck oneself: what has no base is never touched', async () => {
    const byHand = '---\ntheme: default\n---\n\n# Mine\n'
    const desk = await workspace({
      'notes/caches.md': TALK,
      'decks/caches.md': byHand,
      'decks/own.md': byHand,
    })
    const { code, document } = await desk.json<DecksDocument>('decks', '--prune')
    expect(code).toBe(0)
    expect(statuses(document)).toEqual({ 'decks/caches.md': 'unchanged' })
    expect(document.findings).toEqual([
      expect.objectContaining({ file: 'decks/caches.md', rule: 'deck-without-base', severity: 'warning' }),
    ])
    expect(await desk.read('decks/caches.md')).toBe(byHand)
    expect(await desk.read('decks/own.md')).toBe(byHand)
    expect(await desk.exists('decks/.base')).toBe(false)
  })
})

describe('a talk that is gone', () => {
  test('leaves its deck until --prune, which removes the deck and its base', async () => {
    const desk = await fresh.copy()
    await desk.remove('notes/caches.md')
    const { code, document } = await desk.json<DecksDocument>('decks')
    expect(code).toBe(0)
    expect(statuses(document)).toMatchObject({ 'decks/caches.md': 'orphaned' })
    expect(document.findings).toEqual([
      expect.objectContaining({ file: 'decks/caches.md', rule: 'deck-orphaned', severity: 'info' }),
    ])
    expect(await desk.exists('decks/caches.md')).toBe(true)

    expect((await desk.run('decks', '--prune')).code).toBe(0)
    expect(await desk.exists('decks/caches.md')).toBe(false)
    expect(await desk.exists('decks/.base/caches.md')).toBe(false)
    expect(await desk.exists('decks/may/index.md')).toBe(true)
  })

  test('leaves a deck that was edited, whatever --prune says', async () => {
    const desk = await fresh.copy()
    await desk.append('decks/caches.md', '\n- by hand\n')
    await desk.remove('notes/caches.md')
    const before = await desk.files()
    const { document } = await desk.json<DecksDocument>('decks', '--prune')
    expect(statuses(document)).toMatchObject({ 'decks/caches.md': 'orphaned' })
    expect(await desk.files()).toEqual(before)
  })

  test('is not one whose note can no longer be read', async () => {
    const desk = await fresh.copy()
    const before = await desk.read('decks/may/1.1-queues.md')
    await desk.write('notes/may.md', Uint8Array.from([0xff, 0xfe, 0xfd]))
    const { code, document } = await desk.json<DecksDocument>('decks', '--prune')
    expect(code).toBe(1)
    expect(statuses(document)).toEqual({ 'decks/caches.md': 'unchanged' })
    expect(document.findings.map(({ rule }) => rule)).toEqual(['not-utf-8'])
    expect(await desk.read('decks/may/1.1-queues.md')).toBe(before)
  })

  test('is not looked for where only some notes are generated', async () => {
    const desk = await fresh.copy()
    await desk.remove('notes/may.md')
    const { document } = await desk.json<DecksDocument>('decks', 'caches', '--prune')
    expect(statuses(document)).toEqual({ 'decks/caches.md': 'unchanged' })
    expect(await desk.exists('decks/may/index.md')).toBe(true)
  })

  test('and came back has its deck again', async () => {
    const desk = await fresh.copy()
    await desk.remove('notes/caches.md')
    await desk.run('decks', '--prune')
    await desk.write('notes/caches.md', TALK)
    const { document } = await desk.json<DecksDocument>('decks')
    expect(statuses(document)).toMatchObject({ 'decks/caches.md': 'created' })
  })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
