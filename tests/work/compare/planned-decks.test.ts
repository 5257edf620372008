// What `calibrate --compare` measures is what `decks` would make.
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import { plannedDecks } from '../../../scripts/work/compare/planned-decks.ts'
import { planDigest, saveTaller } from '../../../scripts/work/note/taller-decks.ts'
import { generateDecks } from '../../../scripts/work/update/generate-decks.ts'
import { plain } from '../../support/pictures.ts'
import { type Desk, workspace } from '../../support/run.ts'

const LONG = `# Long\n\n## All of it\n\n${Array.from({ length: 10 }, (_, index) => `- point ${index + 1}`).join('\n')}\n`
const NOTES = {
  'notes/gopher-china/README.md': '# Gopher China 2018\n\nTwo days in the hall.\n',
  'notes/gopher-china/1-queues.md': '# Queues\n\nThey grow.\n',
  'notes/gopher-china/2-retries.md': '# Retries\n\nThey multiply.\n\n![shore](shore.png)\n',
  'notes/long.md': LONG,
  'notes/gopher-china/shore.png': await plain(60, 40).png().toBuffer(),
}

async function texts(desk: Desk, names: string[] = []): Promise<Record<string, string>> {
  const { decks } = await plannedDecks(await openWorkspace(desk.root), names)
  return Object.fromEntries(decks.map(({ file, text }) => [`decks/${file}`, text]))
}

/** The decks that `decks` has made. */
async function made(desk: Desk): Promise<Record<string, string>> {
  await generateDecks(await openWorkspace(desk.root), { notes: [] })
  const files = Object.entries(await desk.files())
  return Object.fromEntries(
    files
      .filter(([file]) => /^decks\/(?!\.)/.test(file))
      .map(([file, text]) => [file, Buffer.from(text, 'latin1').toString()]),
  )
}

describe('decks to compare', () => {
  test('are those of `decks`, the indexes of folders among them', async () => {
    const desk = await workspace(NOTES)
    const planned = await texts(desk)
    expect(Object.keys(planned)).toContain('decks/gopher-china/index.md')
    expect(await desk.exists('decks')).toBe(false)
    expect(await made(desk)).toEqual(planned)
  })

  test('are planned with what the browser has told of them', async () => {
    const desk = await workspace(NOTES)
    const plainly = (await texts(desk))['decks/long.md'] as string
    await saveTaller(await openWorkspace(desk.root), {
      'long.md': { digest: planDigest(plainly), factor: 2 },
    })
    const planned = await texts(desk)
    expect(planned['decks/long.md']).not.toBe(plainly)
    expect(await made(desk)).toEqual(planned)
  })

  test('are those that are named, with their pictures', async () => {
    const desk = await workspace(NOTES)
    await made(desk)
    await desk.remove('public')
    expect(Object.keys(await texts(desk, ['long']))).toEqual(['decks/long.md'])
    expect(await desk.exists('public')).toBe(false)
    expect(Object.keys(await texts(desk, ['2-retries']))).toEqual(['decks/gopher-china/2-retries.md'])
    expect(await desk.exists('public')).toBe(true)
  })

  test('come with what kept them from being planned well, and nothing else', async () => {
    const desk = await workspace({
      'notes/themed.md': '---\ntheme: seriph\n---\n\n# Themed\n\n![](gone.png)\n',
      'notes/latin.md': Buffer.from([0x23, 0x20, 0xe9]),
    })
    const { findings } = await plannedDecks(await openWorkspace(desk.root), [], {
      browser: '/no/such/browser',
    })
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'notes/latin.md not-utf-8',
      'notes/themed.md theme-not-measured',
    ])
    expect(findings[1]?.message).toContain('/no/such/browser')
  })
})
