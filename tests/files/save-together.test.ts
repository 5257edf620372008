import { watch } from 'node:fs'
import { chmod, lstat, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FileChange } from '../../scripts/files/safe/file-change.ts'
import { finishJournal } from '../../scripts/files/safe/finish-journal.ts'
import { saveTogether } from '../../scripts/files/safe/save-together.ts'
import { below, openWorkspace, type Workspace } from '../../scripts/files/workspace.ts'
import { temporaryFolder } from '../support/run.ts'
import { type Starter, starter } from './process/start.ts'
import { filesOf } from './process/versions.ts'

let processes: Starter
beforeAll(async () => {
  processes = await starter()
})

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

/** A deck and its base, which were both the same. */
const pair = (file: string, was: string | undefined, text: string | undefined) => [
  change(file, was, text),
  change(`.base/${file}`, was, text),
]

async function given(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(at(file)), { recursive: true })
    await writeFile(at(file), text)
  }
}

const files = async () => Object.fromEntries(await filesOf(workspace.root))

describe('files that are saved together', () => {
  test('are made with their folders', async () => {
    expect(await saveTogether(workspace, [pair('event/day-1/a.md', undefined, 'new')])).toEqual([])
    expect(await files()).toEqual({ 'event/day-1/a.md': 'new', '.base/event/day-1/a.md': 'new' })
  })

  test('are replaced, removed and moved, and nothing else is left', async () => {
    await given({ 'a.md': 'old', '.base/a.md': 'old', 'b.md': 'old', '.base/b.md': 'old' })
    const move = [...pair('c.md', undefined, 'moved'), ...pair('b.md', 'old', undefined)]
    expect(await saveTogether(workspace, [pair('a.md', 'old', 'new'), move])).toEqual([])
    expect(await files()).toEqual({
      'a.md': 'new',
      '.base/a.md': 'new',
      'c.md': 'moved',
      '.base/c.md': 'moved',
    })
  })

  test.each([
    ['a byte order mark', '\uFEFFold\n', '\uFEFFnew\n'],
    ['line ends of Windows', 'old\r\n', 'new\r\nlines\r\n'],
    ['no final line end', 'old', 'new'],
    ['nothing', '', ''],
    ['text beyond the basic plane', '旧 👩‍🚀', '新 👩‍🚀'],
  ])('keep %s', async (_, was, text) => {
    await given({ 'a.md': was, '.base/a.md': was })
    expect(await saveTogether(workspace, [pair('a.md', was, text)])).toEqual([])
    expect(await readFile(at('a.md'))).toEqual(Buffer.from(text))
  })

  test('are not touched where they stay as they are', async () => {
    await given({ 'a.md': 'same', '.base/a.md': 'old' })
    const { ino } = await stat(at('a.md'))
    await saveTogether(workspace, [[change('a.md', 'same', 'same'), change('.base/a.md', 'old', 'new')]])
    expect((await stat(at('a.md'))).ino).toBe(ino)
    expect(await files()).toEqual({ 'a.md': 'same', '.base/a.md': 'new' })
  })

  test('keep their mode', async () => {
    await given({ 'a.md': 'old' })
    await chmod(at('a.md'), 0o666)
    await saveTogether(workspace, [[change('a.md', 'old', 'new')]])
    expect((await stat(at('a.md'))).mode & 0o777).toBe(0o666)
  })

  test('are written where a symbolic link leads', async () => {
    const elsewhere = join(await temporaryFolder(), 'deck.md')
    await writeFile(elsewhere, 'old')
    await mkdir(workspace.decks)
    await symlink(elsewhere, at('a.md'))
    await saveTogether(workspace, [[change('a.md', 'old', 'new')]])
    expect((await lstat(at('a.md'))).isSymbolicLink()).toBe(true)
    expect(await readFile(elsewhere, 'utf8')).toBe('new')
    await saveTogether(workspace, [[change('a.md', 'new', undefined)]])
    expect(await files()).toEqual({})
    expect(await readFile(elsewhere, 'utf8')).toBe('new')
  })

  test('are decks', async () => {
    const path = below(workspace.root, 'notes/a.md')
    await expect(saveTogether(workspace, [[{ path, was: undefined, text: '' }]])).rejects.toThrow(
      'Only decks',
    )
  })
})

describe('a group is refused as a whole, and the others are written', () => {
  const others = () => [pair('a.md', 'old', 'new'), pair('z.md', undefined, 'new')]
  const written = { 'a.md': 'new', '.base/a.md': 'new', 'z.md': 'new', '.base/z.md': 'new' }
  const saved = async (group: FileChange[]) => {
    const [first = [], last = []] = others()
    return saveTogether(workspace, [first, group, last])
  }
  beforeEach(() => given({ 'a.md': 'old', '.base/a.md': 'old' }))

  test('when somebody edited the deck', async () => {
    await given({ 'b.md': 'edited', '.base/b.md': 'old' })
    expect(await saved(pair('b.md', 'old', 'new'))).toEqual([{ group: 1, path: at('b.md'), why: 'changed' }])
    expect(await files()).toEqual({ ...written, 'b.md': 'edited', '.base/b.md': 'old' })
  })

  test('when the base is another', async () => {
    await given({ 'b.md': 'old', '.base/b.md': 'another' })
    expect(await saved(pair('b.md', 'old', 'new'))).toMatchObject([{ group: 1, path: at('.base/b.md') }])
    expect(await files()).toEqual({ ...written, 'b.md': 'old', '.base/b.md': 'another' })
  })

  test('when a file has come', async () => {
    await given({ 'b.md': 'by hand' })
    expect(await saved(pair('b.md', undefined, 'new'))).toMatchObject([{ group: 1, path: at('b.md') }])
    expect(await files()).toEqual({ ...written, 'b.md': 'by hand' })
  })

  test('when a file is gone', async () => {
    await given({ '.base/b.md': 'old' })
    expect(await saved(pair('b.md', 'old', 'new'))).toMatchObject([{ group: 1, path: at('b.md') }])
    expect(await files()).toEqual({ ...written, '.base/b.md': 'old' })
  })

  test('when its folder is gone', async () => {
    expect(await saved(pair('event/b.md', 'old', undefined))).toMatchObject([
      { group: 1, path: at('event/b.md') },
    ])
    expect(await files()).toEqual(written)
  })

  test('when a file that should stay as it is does not', async () => {
    await given({ 'b.md': 'edited', '.base/b.md': 'old' })
    const group = [change('b.md', 'same', 'same'), change('.base/b.md', 'old', 'new')]
    expect(await saved(group)).toMatchObject([{ group: 1, path: at('b.md') }])
    expect(await files()).toEqual({ ...written, 'b.md': 'edited', '.base/b.md': 'old' })
  })

  test('when its bytes are no text, which never changes', async () => {
    const latin1 = Buffer.from('caf\xe9', 'latin1')
    await given({ 'b.md': latin1, '.base/b.md': 'old' })
    const read = await readFile(at('b.md'), 'utf8')
    const group = [change('b.md', read, 'new'), change('.base/b.md', 'old', 'new')]
    expect(await saved(group)).toEqual([{ group: 1, path: at('b.md'), why: 'not-utf8' }])
    expect(await readFile(at('b.md'))).toEqual(latin1)
  })

  test('when it was read without its byte order mark', async () => {
    await given({ 'b.md': '\uFEFFold', '.base/b.md': 'old' })
    expect(await saved(pair('b.md', 'old', 'new'))).toMatchObject([{ group: 1, path: at('b.md') }])
  })

  test('even if there is nothing else to write', async () => {
    await given({ 'b.md': 'edited' })
    expect(await saveTogether(workspace, [[change('b.md', 'same', 'same')]])).toMatchObject([{ group: 0 }])
  })
})

test('an editor that saves while the files are made ready wins', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `${index}.md`)
  for (const name of names) await given({ [name]: 'old', [`.base/${name}`]: 'old' })
  let edit: Promise<void> | undefined
  const watcher = watch(workspace.decks, (_, name) => {
    if (name?.endsWith('.part')) edit ??= writeFile(at('0.md'), 'edited')
  })
  const refusals = await saveTogether(
    workspace,
    names.map((name) => pair(name, 'old', 'new')),
  )
  watcher.close()
  await edit
  expect(refusals).toEqual([{ group: 0, path: at('0.md'), why: 'changed' }])
  expect(await files()).toMatchObject({
    '0.md': 'edited',
    '.base/0.md': 'old',
    '1.md': 'new',
    '.base/49.md': 'new',
  })
})

test('each step is on disk before the next one begins', async () => {
  await given({ 'a.md': 'old', '.base/a.md': 'old' })
  const group = JSON.stringify([pair('a.md', 'old', 'new')])
  const { stdout } = await processes.run(['trace', workspace.root, group])
  const calls: string[] = JSON.parse(stdout)
  const steps = calls
    .slice(calls.findIndex((call) => call.startsWith('sync')))
    .filter((call) => /^(?:sync|rename|renameSync|rm) /.test(call))
    .map((call) => call.replace(workspace.decks, 'decks').replace(/-[0-9a-f]+-/, '-'))
    .filter((call) => !/^rm .*part/.test(call))
  expect(steps.slice(0, 2)).toEqual(['sync decks/.run/journal.json.new', 'rename decks/.run/journal.json'])
  expect(steps.slice(2, 5).sort()).toEqual([`sync ${workspace.root}`, 'sync decks', 'sync decks/.run'])
  expect(steps.slice(5, 7).sort()).toEqual(['sync decks/.base/.reprise-1.part', 'sync decks/.reprise-0.part'])
  expect(steps.slice(7, 9)).toEqual(['renameSync decks/a.md', 'renameSync decks/.base/a.md'])
  expect(steps.slice(9, 11).sort()).toEqual(['sync decks', 'sync decks/.base'])
  expect(steps.slice(11)[0]).toBe('rm decks/.run/journal.json')
})

describe('where a file cannot be written', () => {
  test('nothing is, and nothing is left', async () => {
    await given({ 'a.md': 'old', '.base/a.md': 'old', folder: 'a file' })
    const before = await files()
    const saving = saveTogether(workspace, [
      pair('a.md', 'old', 'new'),
      pair('folder/b.md', undefined, 'new'),
    ])
    await expect(saving).rejects.toThrow(`Cannot write ${at('folder/b.md')}: a file stands where a folder`)
    expect(await files()).toEqual(before)
  })

  test.each([0, 1, 2, 3])(
    'in the middle of a group, after %d files, these are undone',
    async (failAtPlacing) => {
      await given({ 'b.md': 'old', '.base/b.md': 'old' })
      const before = await files()
      const move = JSON.stringify([[...pair('c.md', undefined, 'new'), ...pair('b.md', 'old', undefined)]])
      const { stdout } = await processes.run(['save', workspace.root, move], { faults: { failAtPlacing } })
      expect(JSON.parse(stdout)).toEqual({
        error: 'UserError',
        message: expect.stringContaining('not permitted'),
      })
      expect(await files()).toMatchObject(before)
      expect(await finishJournal(workspace)).toEqual([])
      expect(await files()).toEqual(before)
    },
  )

  const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  test.each([
    ['event/a.md', 0o444, 'event/a.md'],
    ['event', 0o555, 'event/a.md'],
    ['.', 0o555, '.run/journal.json'],
  ])('because %s is protected, permission is denied', async (path, mode, named) => {
    const old = { 'event/a.md': 'old', '.base/event/a.md': 'old' }
    await given(old)
    for (const folder of ['.', 'event', '.base/event']) await chmod(at(folder), 0o777)
    for (const file of Object.keys(old)) await chmod(at(file), 0o666)
    await chmod(at(path), mode)
    const group = JSON.stringify([pair('event/a.md', 'old', 'new')])
    const { stdout } = await processes.run(['save', workspace.root, group], asNobody)
    expect(JSON.parse(stdout)).toEqual({
      error: 'UserError',
      message: `Cannot write ${at(named)}: permission denied.`,
    })
    expect(await files()).toEqual(old)
  })

  test('folders that cannot be flushed are no failure', async () => {
    const groups = JSON.stringify([pair('event/a.md', undefined, 'new')])
    const { stdout } = await processes.run(['save', workspace.root, groups], {
      faults: { closedFolders: true },
    })
    expect(stdout).toBe('[]')
    expect(await files()).toEqual({ 'event/a.md': 'new', '.base/event/a.md': 'new' })
  })
})
