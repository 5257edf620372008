// What has not changed is not planned again, and nobody can tell but by the clock.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import {
  type GenerateOptions,
  type GenerateResult,
  generateDecks,
} from '../../../scripts/work/update/generate-decks.ts'
import { plain } from '../../support/pictures.ts'
import { programCopy } from '../../support/program-copy.ts'
import { type Desk, run, workspace } from '../../support/run.ts'

const NOTE = '# Tides\n\nThe harbour falls dry twice a day.\n\n![the quay](quay.png)\n'

async function generate(desk: Desk, options: Partial<GenerateOptions> = {}): Promise<GenerateResult> {
  return generateDecks(await openWorkspace(desk.root), { notes: [], ...options })
}

async function entries({ root }: Desk): Promise<string[]> {
  const folder = join(root, '.reprise/notes')
  return (await readdir(folder).catch(() => [])).map((name) => join(folder, name))
}

/** Changes what the cache holds, as no run would: whoever uses it shows it. */
async function plant(desk: Desk, from: string, to: string): Promise<void> {
  for (const entry of await entries(desk)) {
    const body = (await readFile(entry, 'utf8')).split('\n')[1]?.replaceAll(from, to) ?? ''
    await writeFile(entry, `${createHash('sha256').update(body).digest('hex')}\n${body}`)
  }
}

/** A workspace whose cache says "planted" where the note says "harbour". */
async function planted(files: Record<string, string | Uint8Array> = {}): Promise<Desk> {
  const desk = await workspace({ 'notes/tides.md': NOTE, ...files })
  await generate(desk)
  await plant(desk, 'harbour', 'planted')
  return desk
}

async function deckText(desk: Desk, options: Partial<GenerateOptions> = {}): Promise<string> {
  await desk.remove('decks')
  const { notes } = await generate(desk, options)
  return desk.read(notes[0]?.decks[0]?.file ?? '')
}

const png = async (width: number, height: number) => plain(width, height).png().toBuffer()

describe('an unchanged note', () => {
  test('comes from the cache', async () => {
    expect(await deckText(await planted())).toContain('The planted falls dry')
  })

  test('comes from the cache though its picture was copied meanwhile', async () => {
    expect(await deckText(await planted({ 'notes/quay.png': await png(60, 40) }))).toContain('planted')
  })

  test('gives the same decks, results and findings as when it is planned', async () => {
    const event = `# Coast Days\n\n${['Sand', 'Salt', 'Wind'].map((name, day) => `## 1.${day} ${name}\n\n- a\n- b\n`).join('\n')}`
    const desk = await workspace({
      'notes/tides.md': NOTE,
      'notes/coast.md': `${event}\n![](gone.png)\n`,
      'notes/latin.md': Buffer.from([0x23, 0x20, 0xe9]),
      'notes/quay.png': await png(600, 400),
    })
    await generate(desk)
    const files = await desk.files()
    const known = await generate(desk, { explain: true })
    expect(await desk.files()).toEqual(files)
    expect(known).toEqual(await generate(desk, { explain: true, cache: false }))
    expect(known.findings.map(({ rule }) => rule).sort()).toEqual(['not-utf-8', 'picture-missing'])
  })

  test('meets its decks as they are: edited, deleted, never generated', async () => {
    const desk = await workspace({
      'notes/a.md': '# A\n\none',
      'notes/b.md': '# B\n\ntwo',
      'notes/c.md': '# C\n\nthree',
    })
    await generate(desk)
    await desk.append('decks/a.md', 'by hand\n')
    await desk.remove('decks/b.md')
    await desk.remove('decks/c.md')
    await desk.remove('decks/.base/c.md')
    const known = await generate(desk, { dryRun: true })
    expect(known).toEqual(await generate(desk, { dryRun: true, cache: false }))
    expect(known.notes.map(({ decks }) => decks[0]?.status)).toEqual(['unchanged', 'unchanged', 'created'])
    await generate(desk)
    expect(await desk.exists('decks/b.md')).toBe(false)
    expect(await desk.read('decks/c.md')).toContain('three')
  })
})

describe('a note is planned again', () => {
  test('when it has changed', async () => {
    const desk = await planted()
    await desk.write('notes/tides.md', NOTE.replace('twice', 'once'))
    expect(await deckText(desk)).toContain('The harbour falls dry once')
  })

  test('when the folder of its decks is another', async () => {
    const desk = await planted()
    // The folder takes the name, so the talks of `tides.md` would go to `tides-talks/`.
    await desk.write('notes/tides/ebb.md', '# Ebb\n\nlow\n')
    await desk.remove('decks')
    await generate(desk)
    expect(await desk.read('decks/tides.md')).toContain('harbour')
  })

  test('when a picture that was missing is there', async () => {
    const desk = await planted()
    await desk.write('notes/quay.png', await png(60, 40))
    const text = await deckText(desk)
    expect(text).toContain('harbour')
    expect(text).toContain('/tides/quay.png')
  })

  test('when a picture has another size', async () => {
    const desk = await planted({ 'notes/quay.png': await png(60, 40) })
    await desk.write('notes/quay.png', await png(40, 90))
    expect(await deckText(desk)).toContain('harbour')
  })

  test('when a picture is gone, and that is said', async () => {
    const desk = await planted({ 'notes/quay.png': await png(60, 40) })
    await desk.remove('notes/quay.png')
    expect(await deckText(desk)).toContain('harbour')
    expect((await generate(desk)).findings).toMatchObject([{ rule: 'picture-missing' }])
  })

  test('when that is asked for, and is remembered', async () => {
    const desk = await planted()
    expect(await deckText(desk, { cache: false })).toContain('harbour')
    expect(await deckText(desk)).toContain('harbour')
  })

  test('by another program', async () => {
    const desk = await planted()
    const program = await programCopy()
    const args = ['decks', '--quiet', '--root', desk.root]
    await desk.remove('decks')
    expect(await run(args, { program: join(program, 'scripts/reprise.mjs') })).toMatchObject({ code: 0 })
    expect(await desk.read('decks/tides.md')).toContain('harbour')

    await plant(desk, 'harbour', 'planted')
    await desk.remove('decks')
    await run(args, { program: join(program, 'scripts/reprise.mjs') })
    expect(await desk.read('decks/tides.md')).toContain('planted')

    await writeFile(join(program, 'scripts/write/a-new-file.ts'), 'export {}\n')
    await desk.remove('decks')
    await run(args, { program: join(program, 'scripts/reprise.mjs') })
    expect(await desk.read('decks/tides.md')).toContain('harbour')
  })
})

describe('a cache that is damaged', () => {
  test.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['something else', () => '{"file":"notes/tides.md","decks":[]}'],
    ['altered', (text: string) => text.replace('harbour', 'fabour')],
  ])('%s is passed over and mended', async (_, damage) => {
    const desk = await workspace({ 'notes/tides.md': NOTE })
    await generate(desk)
    const [entry = ''] = await entries(desk)
    const whole = await readFile(entry, 'utf8')
    await writeFile(entry, damage(whole))
    expect(await deckText(desk)).toContain('The harbour falls dry twice')
    expect(await readFile(entry, 'utf8')).toBe(whole)
  })

  test('or cannot be made is done without', async () => {
    const desk = await workspace({ 'notes/tides.md': '# Tides\n\nlow\n', '.reprise': 'a file' })
    expect((await generate(desk)).notes[0]?.decks[0]?.status).toBe('created')
  })
})

describe('the cache', () => {
  test('holds what each note is now, and no note that is gone', async () => {
    const desk = await workspace({ 'notes/a.md': '# A\n\none', 'notes/b.md': '# B\n\ntwo' })
    await generate(desk)
    const before = await entries(desk)
    await desk.append('notes/a.md', ' more')
    await generate(desk, { notes: ['a.md'] })
    const after = await entries(desk)
    expect(after).toHaveLength(2)
    expect(after.filter((entry) => before.includes(entry))).toHaveLength(1)
    await desk.remove('notes/b.md')
    await generate(desk)
    expect(await entries(desk)).toHaveLength(1)
  })

  test('is not written by a dry run', async () => {
    const desk = await workspace({ 'notes/tides.md': NOTE })
    await generate(desk, { dryRun: true })
    expect(await entries(desk)).toEqual([])
  })

  test('is ignored by git in any workspace', async () => {
    const desk = await workspace({ 'notes/tides.md': NOTE })
    await generate(desk)
    expect(await desk.read('.reprise/.gitignore')).toBe('*\n')
  })
})
