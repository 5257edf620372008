// Notes that changed, decks that people edited: what is in decks/ afterwards.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newJournal, writeJournal } from '../../../scripts/files/safe/journal.ts'
import { lockWorkspace } from '../../../scripts/files/safe/lock.ts'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import {
  type DeckResult,
  type GenerateOptions,
  type GenerateResult,
  generateDecks,
} from '../../../scripts/work/update/generate-decks.ts'
import { updateDecks } from '../../../scripts/work/update/update-decks.ts'
import { inDecks, inRoot, onDisk } from '../../support/paths.ts'
import { type Desk, workspace } from '../../support/run.ts'

const talk = (number: string, title: string, ...lines: string[]) =>
  `## ${number} ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`

const QUEUES = [
  'a queue hides overload until it is full',
  'bound it, and say no early',
  'measure its age, not its length',
]
const CACHES = [
  'memory is finite and the past is not',
  'drop what was used longest ago',
  'count what was asked for again',
]
const CLOCKS = [
  'two clocks never agree for long',
  'order events by who told whom',
  'a lease ends for its holder first',
]
const LOCKS = [
  'a lock without a fence is a wish',
  'the holder may sleep for a minute',
  'let the storage refuse old tokens',
]

const event = (...talks: string[]) => `---\ntalks: h2\n---\n\n# Meetup in May\n\n${talks.join('')}`

async function generate(desk: Desk, options: Partial<GenerateOptions> = {}): Promise<GenerateResult> {
  return generateDecks(await openWorkspace(desk.root), { notes: [], ...options })
}

function decksOf({ notes }: GenerateResult): Record<string, DeckResult> {
  return Object.fromEntries(notes.flatMap(({ decks }) => decks).map((deck) => [deck.file, deck]))
}

const statusesOf = (result: GenerateResult) =>
  Object.fromEntries(Object.entries(decksOf(result)).map(([file, { status }]) => [file, status]))
const rulesOf = ({ findings }: GenerateResult) => findings.map(({ file, rule }) => `${file} ${rule}`)

async function meetup(...talks: string[]): Promise<Desk> {
  const desk = await workspace({ 'notes/may.md': event(...talks) })
  await generate(desk)
  return desk
}

async function edit(desk: Desk, file: string, from: string, to: string): Promise<void> {
  const text = await desk.read(file)
  if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`)
  await desk.write(file, text.replace(from, to))
}

const MINE = '# Question\n\n- who has a queue without a bound?\n'

async function addSlide(desk: Desk, file: string): Promise<void> {
  await desk.append(file, `\n---\n\n${MINE}`)
}

describe('an edited deck whose notes change', () => {
  test('has both', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES))
    await edit(desk, 'decks/may/1.1-queues.md', 'bound it, and say no early', 'bound it, and say no politely')
    await addSlide(desk, 'decks/may/1.1-queues.md')
    await edit(desk, 'notes/may.md', 'measure its age', 'watch its age')
    const result = await generate(desk)
    expect(statusesOf(result)).toMatchObject({ 'decks/may/1.1-queues.md': 'merged' })
    expect(decksOf(result)['decks/may/1.1-queues.md']).toMatchObject({
      slides: 3,
      changes: { added: 0, changed: 1, removed: 0, conflicts: 0, editsKept: 2 },
    })
    const deck = await desk.read('decks/may/1.1-queues.md')
    expect(deck).toContain('- bound it, and say no politely\n- watch its age, not its length\n')
    expect(deck.endsWith(MINE)).toBe(true)
    expect(await desk.read('decks/.base/may/1.1-queues.md')).toContain(
      '- bound it, and say no early\n- watch',
    )
    expect(statusesOf(await generate(desk))).toMatchObject({ 'decks/may/1.1-queues.md': 'unchanged' })
  })

  test('in conflict keeps the edit, and the rest of the run is done', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES))
    await edit(desk, 'decks/may/1.1-queues.md', 'bound it, and say no early', 'bound it, and say no politely')
    await edit(desk, 'notes/may.md', 'bound it, and say no early', 'bound it at a hundred')
    await edit(desk, 'notes/may.md', 'memory is finite', 'memory is small')
    const result = await generate(desk)
    expect(statusesOf(result)).toMatchObject({
      'decks/may/1.1-queues.md': 'conflict',
      'decks/may/1.2-caches.md': 'updated',
    })
    const deck = await desk.read('decks/may/1.1-queues.md')
    expect(deck).toContain(
      '- bound it, and say no politely\n- measure its age, not its length\n\n<!--\n' +
        '> [!CONFLICT] notes/may.md:9-11 now says:\n> - bound it at a hundred\n-->\n',
    )
    const line = deck.split('\n').findIndex((each) => each.startsWith('> [!CONFLICT]')) + 1
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        file: 'decks/may/1.1-queues.md',
        line,
        rule: 'merge-conflict',
        severity: 'error',
      }),
    )
    expect(statusesOf(await generate(desk))).toMatchObject({ 'decks/may/1.1-queues.md': 'conflict' })
  })

  test('whose marker was removed is no conflict any more', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
    const deck = 'decks/may/1.1-queues.md'
    await edit(desk, deck, 'bound it, and say no early', 'bound it, and say no politely')
    await edit(desk, 'notes/may.md', 'bound it, and say no early', 'bound it at a hundred')
    await generate(desk)
    await edit(desk, deck, (await desk.read(deck)).slice((await desk.read(deck)).indexOf('\n<!--')), '')
    const result = await generate(desk)
    expect(statusesOf(result)).toMatchObject({ [deck]: 'unchanged' })
    expect(rulesOf(result)).toEqual([])
    await edit(desk, 'notes/may.md', 'a queue hides', 'any queue hides')
    expect(statusesOf(await generate(desk))).toMatchObject({ [deck]: 'merged' })
    expect(await desk.read(deck)).not.toContain('CONFLICT')
  })

  test.each([
    ['mine', 'say no politely', 'at a hundred'],
    ['theirs', 'at a hundred', 'say no politely'],
  ] as const)(
    'and whose conflicts are decided as %s, before or after they stand there',
    async (mode, kept, gone) => {
      const deck = 'decks/may/1.1-queues.md'
      for (const before of [true, false]) {
        const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
        await edit(desk, deck, 'bound it, and say no early', 'bound it, and say no politely')
        await edit(desk, 'notes/may.md', 'bound it, and say no early', 'bound it at a hundred')
        if (!before) await generate(desk)
        const result = await generate(desk, { decide: new Map([[inDecks('may/1.1-queues.md'), mode]]) })
        expect(rulesOf(result)).toEqual([])
        const text = await desk.read(deck)
        expect(text).toContain(kept)
        expect(text).not.toContain(gone)
        expect(text).not.toContain('CONFLICT')
        expect(statusesOf(await generate(desk))).toMatchObject({ [deck]: 'unchanged' })
      }
    },
  )

  test('and that is frozen stays as it is, until it is frozen no more', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
    const deck = 'decks/may/1.1-queues.md'
    await edit(desk, deck, 'theme: default\n', 'theme: default\nfreeze: true\n')
    const frozen = await desk.read(deck)
    await edit(desk, 'notes/may.md', 'measure its age', 'watch its age')
    const result = await generate(desk)
    expect(statusesOf(result)).toMatchObject({ [deck]: 'unchanged' })
    expect(rulesOf(result)).toEqual([`${deck} deck-frozen`])
    expect(await desk.read(deck)).toBe(frozen)
    await edit(desk, deck, 'freeze: true\n', '')
    await generate(desk)
    expect(await desk.read(deck)).toContain('watch its age')
  })

  test('and that an editor saves meanwhile is merged again, with what was saved', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
    const place = await openWorkspace(desk.root)
    await edit(desk, 'decks/may/1.1-queues.md', 'bound it, and say no early', 'bound it, and say no politely')
    const text = (await desk.read('decks/.base/may/1.1-queues.md')).replace(
      'bound it, and say no early',
      'bound it soon',
    )
    let saves = 0
    const fresh = {
      ...{ file: inDecks('may/1.1-queues.md'), text, digest: '', slides: [] },
      talk: {
        ...{ title: 'Queues', lang: 'en', minutes: 1 },
        // Asked for in the middle of the merge.
        get lines(): [number, number] {
          if (saves++ === 0) appendFileSync(join(desk.root, 'decks/may/1.1-queues.md'), `\n---\n\n${MINE}`)
          return [1, 2]
        },
      },
    }
    const [updated] = await updateDecks(
      place,
      [{ fresh, note: inRoot('notes/may.md'), from: fresh.file }],
      {},
    )
    expect(updated?.merge.status).toBe('conflict')
    expect(saves).toBeGreaterThan(1)
    const deck = await desk.read('decks/may/1.1-queues.md')
    expect(deck).toContain('> - bound it soon')
    expect(deck.endsWith(MINE)).toBe(true)
  })
})

describe('a run', () => {
  test('waits for another in the same workspace, and says for which; a dry run does not', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
    const release = await lockWorkspace(await openWorkspace(desk.root))
    expect(Object.keys(decksOf(await generate(desk, { dryRun: true })))).toHaveLength(2)
    let other: Promise<GenerateResult> | undefined
    const told = await new Promise<string>((onPhase) => {
      other = generate(desk, { onPhase })
    })
    expect(told).toContain(`Waiting for another run of reprise (process ${process.pid}, since`)
    await release()
    expect(Object.keys(decksOf((await other) as GenerateResult))).toHaveLength(2)
  })

  test('finishes what one before it had begun to write, and says so', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES))
    const place = await openWorkspace(desk.root)
    const [deck, base] = ['decks/may/1.1-queues.md', 'decks/.base/may/1.1-queues.md']
    const was = await desk.read(deck)
    const text = was.replace('measure its age', 'watch its age')
    const paths = [deck, base].map((path) => onDisk(join(desk.root, path)))
    await writeJournal(place, newJournal([paths.map((path) => ({ path, was, text }))]))
    await desk.write(deck, text)
    const result = await generate(desk)
    expect(rulesOf(result)).toEqual([`${deck} run-was-interrupted`])
    expect(await desk.read(deck)).toBe(was)
    expect(await desk.read(base)).toBe(was)
    expect(rulesOf(await generate(desk))).toEqual([])
  })
})

describe('a dry run', () => {
  test('says what would become of each deck and each slide, and writes nothing', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES))
    await addSlide(desk, 'decks/may/1.1-queues.md')
    await edit(desk, 'notes/may.md', 'measure its age', 'watch its age')
    const before = await desk.files()
    const decks = decksOf(await generate(desk, { dryRun: true, diff: true }))
    expect(await desk.files()).toEqual(before)
    expect(decks['decks/may/1.1-queues.md']).toMatchObject({
      status: 'merged',
      changes: { added: 0, changed: 1, removed: 0, conflicts: 0, editsKept: 1 },
      diff: [
        {
          ...{ kind: 'changed', title: 'Queues', parts: ['content'] },
          diff: expect.arrayContaining([
            { sign: '-', text: '- measure its age, not its length' },
            { sign: '+', text: '- watch its age, not its length' },
          ]),
        },
      ],
    })
    expect(decks['decks/may/1.2-caches.md']).not.toHaveProperty('changes')
  })
})

describe('a talk under another name', () => {
  test('that was retitled keeps its deck, its edits and its PDF', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES))
    await addSlide(desk, 'decks/may/1.1-queues.md')
    await desk.write('exports/may/1.1-queues.pdf', 'PDF')
    await edit(desk, 'notes/may.md', '1.1 Queues', '1.1 Queues lie')
    const result = await generate(desk)
    expect(decksOf(result)['decks/may/1.1-queues-lie.md']).toMatchObject({
      status: 'merged',
      renamedFrom: 'decks/may/1.1-queues.md',
    })
    expect(rulesOf(result)).toEqual(['decks/may/1.1-queues-lie.md deck-renamed'])
    const deck = await desk.read('decks/may/1.1-queues-lie.md')
    expect(deck).toContain('title: Queues lie\n')
    expect(deck.endsWith(MINE)).toBe(true)
    const files = Object.keys(await desk.files())
    expect(files).toContain('exports/may/1.1-queues-lie.pdf')
    expect(files.filter((file) => file.includes('queues.'))).toEqual([])
  })

  test('that another took keeps its edits: talks inserted and numbered anew', async () => {
    const lightning = (...lines: string[]) =>
      `## Lightning talk\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
    const desk = await meetup(lightning(...QUEUES), lightning(...CACHES))
    await addSlide(desk, 'decks/may/lightning-talk.md')
    await edit(desk, 'decks/may/lightning-talk-2.md', 'drop what was used longest ago', 'drop the oldest')
    await desk.write('notes/may.md', event(lightning(...CLOCKS), lightning(...QUEUES), lightning(...CACHES)))
    const result = await generate(desk)
    expect(rulesOf(result)).toEqual([
      'decks/may/lightning-talk-2.md deck-renamed',
      'decks/may/lightning-talk-3.md deck-renamed',
    ])
    expect(await desk.read('decks/may/lightning-talk.md')).toContain(CLOCKS[0])
    expect((await desk.read('decks/may/lightning-talk-2.md')).endsWith(MINE)).toBe(true)
    expect(await desk.read('decks/may/lightning-talk-3.md')).toContain('- drop the oldest\n')
    expect(await desk.read('decks/.base/may/lightning-talk-3.md')).toContain(
      '- drop what was used longest ago\n',
    )
    const again = await generate(desk)
    expect(new Set(Object.values(statusesOf(again)))).toEqual(new Set(['unchanged']))
  })

  test('whose note moved keeps its edits', async () => {
    const desk = await workspace({
      'notes/queues.md': `# Queues\n\n${QUEUES.map((line) => `- ${line}\n`).join('')}`,
    })
    await generate(desk)
    await addSlide(desk, 'decks/queues.md')
    await desk.write('notes/2026/queues-in-may.md', await desk.read('notes/queues.md'))
    await desk.remove('notes/queues.md')
    const result = await generate(desk)
    expect(rulesOf(result)).toEqual(['decks/2026/queues-in-may.md deck-renamed'])
    expect((await desk.read('decks/2026/queues-in-may.md')).endsWith(MINE)).toBe(true)
    expect(await desk.exists('decks/queues.md')).toBe(false)
  })

  test('that could be each of two is made anew, and both are left', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Queues again', ...QUEUES))
    await addSlide(desk, 'decks/may/1.1-queues.md')
    const before = await desk.read('decks/may/1.1-queues.md')
    await desk.write(
      'notes/may.md',
      event(talk('1.1', 'Queues lie', ...QUEUES), talk('1.3', 'Caches', ...CACHES)),
    )
    const result = await generate(desk)
    expect(rulesOf(result)).toContain('decks/may/1.1-queues-lie.md deck-rename-unclear')
    expect(statusesOf(result)).toMatchObject({
      'decks/may/1.1-queues-lie.md': 'created',
      'decks/may/1.1-queues.md': 'orphaned',
      'decks/may/1.2-queues-again.md': 'orphaned',
    })
    expect(await desk.read('decks/may/1.1-queues.md')).toBe(before)
  })

  test('is found where only its note is generated, and never among decks of other notes', async () => {
    const desk = await workspace({
      'notes/may.md': event(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES)),
      'notes/june.md': event(talk('1.1', 'Clocks', ...CLOCKS), talk('1.2', 'Locks', ...LOCKS)),
    })
    await generate(desk)
    await edit(desk, 'notes/may.md', '1.1 Queues', '1.1 Queues lie')
    await desk.write('notes/june.md', event(talk('1.1', 'Clocks', ...CLOCKS)))
    const result = await generate(desk, { notes: [join(desk.root, 'notes/may.md')] })
    expect(rulesOf(result)).toEqual(['decks/may/1.1-queues-lie.md deck-renamed'])
    expect(await desk.exists('decks/june/1.2-locks.md')).toBe(true)
  })

  test('and whose deck was deleted stays without one, until it is restored', async () => {
    const desk = await meetup(talk('1.1', 'Queues', ...QUEUES), talk('1.2', 'Caches', ...CACHES))
    await desk.remove('decks/may/1.1-queues.md')
    await edit(desk, 'notes/may.md', '1.1 Queues', '1.1 Queues lie')
    const result = await generate(desk)
    expect(rulesOf(result)).toEqual([
      'decks/may/1.1-queues-lie.md deck-renamed',
      'decks/may/1.1-queues-lie.md deck-deleted',
    ])
    expect(await desk.exists('decks/may/1.1-queues-lie.md')).toBe(false)
    const again = await generate(desk, { restore: new Set([inDecks('may/1.1-queues-lie.md')]) })
    expect(statusesOf(again)).toMatchObject({ 'decks/may/1.1-queues-lie.md': 'created' })
    expect(await desk.read('decks/may/1.1-queues-lie.md')).toContain(QUEUES[0])
  })
})
