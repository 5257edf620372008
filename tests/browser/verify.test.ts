// `decks --verify` where the plan is really wrong: a style of the workspace, of which it knows nothing, sets larger text.
import { beforeAll, describe, expect, test } from 'vitest'
import { type DecksDocument, type Desk, workspace } from '../support/run.ts'

type VerifiedDocument = DecksDocument & { verified: { decks: number; slides: number; plannedAgain: number } }

const LARGER = '.slidev-layout.slidev-layout { --reprise-body: 26px; --reprise-body-line: 44px }\n'

const parts = Array.from({ length: 3 }, (_, part) => {
  const points = Array.from({ length: 9 }, (_, index) => `- point ${index + 1} of part ${part + 1}`)
  return `## Part ${part + 1}\n\n${points.join('\n')}\n`
})
const NOTE = `# Large print\n\n${parts.join('\n')}`

let desk: Desk
let first: { code: number | null; stderr: string; document: VerifiedDocument }

beforeAll(async () => {
  desk = await workspace({ 'notes/large.md': NOTE, 'decks/style.css': LARGER })
  first = await desk.json<VerifiedDocument>('decks', '--verify')
}, 240_000)

describe('decks --verify', () => {
  test('plans the talk again until its slides fit', () => {
    expect(first.document.findings).toEqual([])
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('Planning one talk again')
    const [deck] = first.document.notes[0]?.decks ?? []
    expect(deck).toMatchObject({ file: 'decks/large.md', status: 'created' })
    expect(first.document.verified).toEqual({ decks: 1, slides: deck?.slides, plannedAgain: 1 })
  })

  test('makes more slides than a plan that was not measured, with every point once', async () => {
    const plain = await workspace({ 'notes/large.md': NOTE })
    const { document } = await plain.json<DecksDocument>('decks')
    expect(first.document.verified.slides).toBeGreaterThan(document.notes[0]?.decks[0]?.slides ?? 0)
    const deck = await desk.read('decks/large.md')
    for (const [point] of NOTE.matchAll(/point \d of part \d/g)) expect(deck.split(point)).toHaveLength(2)
  })

  test('is remembered: the next run changes no byte, and has nothing to verify', async () => {
    const files = await desk.files()
    const { code, stdout } = await desk.run('decks', '--verify')
    expect(code).toBe(0)
    expect(stdout).toContain('decks/large.md')
    expect(stdout).toContain('Nothing was written, so there was nothing to verify.')
    expect(await desk.files()).toEqual(files)
  })
})

test('a dry run is refused: it writes nothing', async () => {
  const { code, stdout, stderr } = await desk.run('decks', '--verify', '--dry-run')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('A dry run writes nothing to verify.')
})
