// What the next run makes of what a killed one left, where somebody may have saved a deck in between.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FileChange } from '../../scripts/files/safe/file-change.ts'
import { finishJournal } from '../../scripts/files/safe/finish-journal.ts'
import { newJournal, temporaryOf, writeJournal } from '../../scripts/files/safe/journal.ts'
import { saveTogether } from '../../scripts/files/safe/save-together.ts'
import { below, openWorkspace, type Workspace } from '../../scripts/files/workspace.ts'
import { temporaryFolder } from '../support/run.ts'
import { starter } from './process/start.ts'
import { filesOf } from './process/versions.ts'

let workspace: Workspace
beforeEach(async () => {
  workspace = await openWorkspace(await temporaryFolder())
})

const at = (file: string) => below(workspace.decks, file)

const change = (file: string, was: string | undefined, text: string | undefined): FileChange => ({
  path: at(file),
  was,
  text,
})

async function given(files: Record<string, string | undefined>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(at(file)), { recursive: true })
    if (text !== undefined) await writeFile(at(file), text)
  }
}

const files = async () => Object.fromEntries(await filesOf(workspace.root))
const did = async () => (await finishJournal(workspace)).map(({ did }) => did)

describe('of a deck and its base', () => {
  const update = () => [change('a.md', 'old', 'new'), change('.base/a.md', 'old', 'new')]

  test.each<[name: string, deck: string, base: string, did: string[], deckAfter: string, baseAfter: string]>([
    ['not begun: left for the run', 'old', 'old', [], 'old', 'old'],
    ['half-written: completed', 'new', 'old', ['completed'], 'new', 'new'],
    ['written: nothing to do', 'new', 'new', [], 'new', 'new'],
    ['written out of order by the disk: completed', 'old', 'new', ['completed'], 'new', 'new'],
    // Edited from the old deck or from the new one: a merge with the old base keeps the edit in both cases.
    ['the deck edited before the base was written: left', 'edited', 'old', [], 'edited', 'old'],
    ['the deck edited after all was written: left', 'edited', 'new', [], 'edited', 'new'],
    ['the base another, the deck not begun: left', 'old', 'another', [], 'old', 'another'],
    ['the base another, the deck written: undone', 'new', 'another', ['undone'], 'old', 'another'],
    ['both others: left', 'edited', 'another', [], 'edited', 'another'],
  ])('%s', async (_, deck, base, expected, deckAfter, baseAfter) => {
    await given({ 'a.md': deck, '.base/a.md': base })
    await writeJournal(workspace, newJournal([update()]))
    expect(await did()).toEqual(expected)
    expect(await files()).toEqual({ 'a.md': deckAfter, '.base/a.md': baseAfter })
  })

  test('the deck deleted before the base was written: left', async () => {
    await given({ '.base/a.md': 'old' })
    await writeJournal(workspace, newJournal([update()]))
    expect(await did()).toEqual([])
    expect(await files()).toEqual({ '.base/a.md': 'old' })
  })
})

describe('of a deck that moves', () => {
  const OLD = { 'a.md': 'old', '.base/a.md': 'old' }
  const NEW = { 'b.md': 'new', '.base/b.md': 'new' }
  const move = () => [
    change('b.md', undefined, 'new'),
    change('a.md', 'old', undefined),
    change('.base/b.md', undefined, 'new'),
    change('.base/a.md', 'old', undefined),
  ]

  test.each<[name: string, found: Record<string, string>, did: string[], after: Record<string, string>]>([
    ['not begun', OLD, [], OLD],
    ['the new deck is there', { ...OLD, 'b.md': 'new' }, ['completed'], NEW],
    ['the old deck is gone', { 'b.md': 'new', '.base/a.md': 'old' }, ['completed'], NEW],
    ['the new base is there', { ...NEW, '.base/a.md': 'old' }, ['completed'], NEW],
    ['all is done', NEW, [], NEW],
    [
      'the old deck edited',
      { ...OLD, 'a.md': 'edited', 'b.md': 'new' },
      ['undone'],
      { ...OLD, 'a.md': 'edited' },
    ],
    [
      'the new deck edited',
      { 'b.md': 'edited', '.base/a.md': 'old' },
      ['completed'],
      { ...NEW, 'b.md': 'edited' },
    ],
    ['a deck by hand in its place', { ...OLD, 'b.md': 'by hand' }, [], { ...OLD, 'b.md': 'by hand' }],
    [
      'the new base another',
      { 'b.md': 'new', '.base/b.md': 'another', '.base/a.md': 'old' },
      ['undone'],
      { ...OLD, '.base/b.md': 'another' },
    ],
    [
      'the new deck edited and the new base another',
      { 'b.md': 'edited', '.base/b.md': 'another', '.base/a.md': 'old' },
      ['undone'],
      { ...OLD, 'b.md': 'edited', '.base/b.md': 'another' },
    ],
  ])('%s', async (_, found, expected, after) => {
    await given(found)
    await writeJournal(workspace, newJournal([move()]))
    expect(await did()).toEqual(expected)
    expect(await files()).toEqual(after)
  })

  test('killed while it is undone, the old deck is back before the new one goes', async () => {
    await given({ 'b.md': 'new', '.base/b.md': 'another', '.base/a.md': 'old' })
    await writeJournal(workspace, newJournal([move()]))
    const processes = await starter()
    const { signal } = await processes.run(['finish', workspace.root], { faults: { killAtPlacing: 1 } })
    expect(signal).toBe('SIGKILL')
    expect(await files()).toMatchObject({ 'a.md': 'old', 'b.md': 'new' })
    expect(await did()).toEqual(['undone'])
    expect(await files()).toEqual({ ...OLD, '.base/b.md': 'another' })
  })
})

test('each group is looked at on its own, and named', async () => {
  await given({ 'a.md': 'new', '.base/a.md': 'old', 'b.md': 'old', '.base/b.md': 'old' })
  const groups = ['a.md', 'b.md'].map((file) => [
    change(file, 'old', 'new'),
    change(`.base/${file}`, 'old', 'new'),
  ])
  await writeJournal(workspace, newJournal(groups))
  expect(await finishJournal(workspace)).toEqual([
    { paths: [at('a.md'), at('.base/a.md')], did: 'completed' },
  ])
  expect(await files()).toEqual({ 'a.md': 'new', '.base/a.md': 'new', 'b.md': 'old', '.base/b.md': 'old' })
})

test('a file that is no text is somebody’s', async () => {
  const bytes = Buffer.from('caf\xe9', 'latin1')
  await given({ 'a.md': 'new' })
  await given({ '.base/a.md': '' })
  await writeFile(at('.base/a.md'), bytes)
  const was = bytes.toString('utf8')
  await writeJournal(
    workspace,
    newJournal([[change('a.md', 'old', 'new'), change('.base/a.md', was, 'new')]]),
  )
  expect(await did()).toEqual(['undone'])
  expect(await readFile(at('.base/a.md'))).toEqual(bytes)
})

test('temporary files are removed, also those of groups that were not begun', async () => {
  await given({ 'event/a.md': 'old', '.base/event/a.md': 'old' })
  const journal = newJournal([[change('event/a.md', 'old', 'new'), change('.base/event/a.md', 'old', 'new')]])
  await writeJournal(workspace, journal)
  for (const each of journal.groups.flat())
    await writeFile(temporaryOf(journal)(each)(dirname(each.path)), 'ne')
  await finishJournal(workspace)
  expect(await files()).toEqual({ 'event/a.md': 'old', '.base/event/a.md': 'old' })
})

test('half of a journal is removed: nothing else was touched before it was whole', async () => {
  await given({ 'a.md': 'old', '.run/journal.json.new': '{"version":1,"gro', '.run/.gitignore': '*' })
  expect(await did()).toEqual([])
  expect(await files()).toEqual({ 'a.md': 'old' })
})

test('a folder that was not made yet is no matter', async () => {
  await writeJournal(workspace, newJournal([[change('event/a.md', undefined, 'new')]]))
  expect(await did()).toEqual([])
  expect(await files()).toEqual({})
})

test('a workspace may have moved', async () => {
  await given({ 'a.md': 'new', '.base/a.md': 'old' })
  await writeJournal(
    workspace,
    newJournal([[change('a.md', 'old', 'new'), change('.base/a.md', 'old', 'new')]]),
  )
  const there = await temporaryFolder()
  await cp(workspace.root, there, { recursive: true })
  await rm(workspace.root, { recursive: true })
  workspace = await openWorkspace(there)
  expect(await did()).toEqual(['completed'])
  expect(await files()).toEqual({ 'a.md': 'new', '.base/a.md': 'new' })
})

test('a journal is ignored by git, and finished before anything else is saved', async () => {
  await given({ 'a.md': 'new', '.base/a.md': 'old' })
  await writeJournal(
    workspace,
    newJournal([[change('a.md', 'old', 'new'), change('.base/a.md', 'old', 'new')]]),
  )
  expect(await readFile(at('.run/.gitignore'), 'utf8')).toBe('*\n')
  await saveTogether(workspace, [[change('b.md', undefined, 'new')]])
  expect(await files()).toEqual({ 'a.md': 'new', '.base/a.md': 'new', 'b.md': 'new' })
})

describe('a journal that this program did not write', () => {
  const journalOf = (file: unknown, text: unknown = 'new') =>
    JSON.stringify({
      version: 1,
      id: '0a',
      groups: [
        [
          { file: 'a.md', was: 'old', text: 'new' },
          { file, text },
        ],
      ],
    })

  test.each([
    ['half of one', journalOf('b.md').slice(0, 40)],
    ['another version', journalOf('b.md').replace('1', '2')],
    ['no JSON object', 'null'],
    ['a number for a text', journalOf('b.md', 7)],
    ['a file outside of decks', journalOf('../b.md')],
    ['a file far outside', journalOf('event/../../../b.md')],
    ['an absolute path', journalOf('/tmp/b.md')],
    ['a path on a drive', journalOf('C:/b.md')],
    ['a path with backslashes', journalOf('..\\b.md')],
    ['a file that is no deck', journalOf('b.sh')],
    ['an id that leads elsewhere', journalOf('b.md').replace('0a', '../x')],
  ])('is not followed: %s', async (_, text) => {
    await given({ 'a.md': 'new', '.run/journal.json': text })
    await expect(finishJournal(workspace)).rejects.toThrow('decks/.run/journal.json is damaged')
    expect(await files()).toEqual({ 'a.md': 'new', '.run/journal.json': text })
  })
})
