// One workspace in which everything that can be wrong with a note is wrong, beside notes that are fine.
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type DecksDocument,
  type Desk,
  type JsonFinding,
  type Run,
  run,
  statuses,
  temporaryFolder,
  workspace,
} from '../support/run.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'

/** `你好，世界` in GB18030. */
const GB18030 = Uint8Array.from([
  0x23, 0x20, 0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7, 0x0a,
])

const NOTES: Record<string, string | Uint8Array> = {
  'notes/fine.md': '# Fine\n\n- all is well\n',
  'notes/empty.md': '',
  'notes/blank.md': '---\ntitle: Nothing yet\n---\n\n   \n',
  'notes/gb18030.md': GB18030,
  'notes/binary.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x0a]),
  'notes/front-matter.md': '---\ntitle: "never closed\nspeaker: Ada\n---\n\n# Front matter\n\n- text below\n',
  'notes/pictures.md': `# Pictures

A picture that is there:

![there](pictures/there.svg)

Text

![missing](pictures/missing.png)

More text

![a folder](pictures)

![outside](../../etc/passwd)

![far outside](../../../../../../../../etc/hostname)

![a link that leads outside](pictures/link.svg)

![of the machine](file:///etc/passwd)

![no picture](pictures/no-picture.png)

![a huge one](data:image/png;base64,AAAA)
`,
  'notes/pictures/there.svg': SVG,
  'notes/pictures/no-picture.png': 'this is text',
  "notes/what's new/[draft] Ünïcode “quoted” 大会 笔记 (1).md":
    '# Odd path\n\n- works anyway\n\n![p](a%20b.svg)\n',
  "notes/what's new/a b.svg": SVG,
  'notes/twice.md':
    '---\ntalks: h2\n---\n\n# Twice\n\n## Keynote\n\n- the first\n\n## Keynote\n\n- the second\n',
  'notes/long.md': longNote(150_000),
}

function longNote(bytes: number): string {
  const lines = ['---', 'talks: single', '---', '# A long day', '']
  for (let hour = 1, size = 0; size < bytes; hour++) {
    const section = `## Hour ${hour}\n\n${'It went on and on, and nobody asked a question. '.repeat(12)}\n\n- point ${hour}\n- another point\n`
    lines.push(section)
    size += section.length
  }
  return lines.join('\n')
}

let desk: Desk
let document: DecksDocument
let code: number | null
let stderr: string

beforeAll(async () => {
  desk = await workspace(NOTES)
  const outside = await temporaryFolder()
  await mkdir(join(desk.root, 'notes/folder.md'))
  await writeFile(join(outside, 'secret.svg'), SVG)
  await symlink(join(outside, 'secret.svg'), join(desk.root, 'notes/pictures/link.svg'))
  ;({ code, document, stderr } = await desk.json<DecksDocument>('decks'))
})

function findings(file: string): JsonFinding[] {
  return document.findings.filter((finding) => finding.file === file)
}

describe('a run over bad notes', () => {
  test('ends with 1 for what cannot be read, without a stack and without temporary files', async () => {
    expect(code).toBe(1)
    expect(stderr).not.toContain('    at ')
    expect(Object.keys(await desk.files()).filter((file) => /\.\d+$|\.tmp|~$/.test(file))).toEqual([])
  })

  test('still makes all decks that can be made', async () => {
    const made = statuses(document)
    expect(new Set(Object.values(made))).toEqual(new Set(['created']))
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining([
        'decks/fine.md',
        'decks/front-matter.md',
        'decks/long.md',
        'decks/pictures.md',
        'decks/twice/index.md',
      ]),
    )
    for (const file of Object.keys(made)) expect(await desk.read(file)).toMatch(/^---\n/)
  })

  test('gives every finding a place, a rule and words for a person, shown in the order of files', () => {
    for (const finding of document.findings) {
      expect(finding).toMatchObject({
        file: expect.stringMatching(/^(notes|decks)\//),
        line: expect.any(Number),
        column: expect.any(Number),
        rule: expect.stringMatching(/^[a-z0-9-]+$/),
        severity: expect.stringMatching(/^(info|warning|error)$/),
      })
      expect(stderr).toContain(`${finding.file}:${finding.line}:${finding.column} `)
    }
    const files = document.findings.map(({ file }) => file)
    expect(files).toEqual([...files].sort())
  })

  test.each(['notes/empty.md', 'notes/blank.md'])('says that %s is empty', (file) => {
    expect(findings(file)).toEqual([expect.objectContaining({ rule: 'empty-note', severity: 'warning' })])
  })

  test.each(['notes/gb18030.md', 'notes/binary.md'])(
    'says that %s is not UTF-8, and how to change that',
    (file) => {
      expect(findings(file)).toEqual([
        expect.objectContaining({
          rule: 'not-utf-8',
          severity: 'error',
          hint: expect.stringContaining('iconv'),
        }),
      ])
    },
  )

  test('passes over a folder named like a note', () => {
    expect(findings('notes/folder.md')).toEqual([])
    expect(document.notes.map(({ file }) => file)).not.toContain('notes/folder.md')
  })

  test('keeps front matter that is no YAML, and names its line', async () => {
    expect(findings('notes/front-matter.md')).toEqual([
      expect.objectContaining({
        rule: 'front-matter-not-yaml',
        line: expect.any(Number),
        hint: expect.any(String),
      }),
    ])
    expect(findings('notes/front-matter.md')[0]?.line).toBeLessThanOrEqual(4)
    const deck = await desk.read('decks/front-matter.md')
    expect(deck).toContain('never closed')
    expect(deck).toContain('speaker: Ada')
    expect(deck).toContain('- text below')
  })

  test('makes a deck and a picture of a note whose path has spaces, quotes, brackets and Chinese', async () => {
    const note = document.notes.find(({ file }) => file.includes('[draft]'))
    expect(note?.file).toBe("notes/what's new/[draft] Ünïcode “quoted” 大会 笔记 (1).md")
    expect(note?.decks).toHaveLength(1)
    const file = note?.decks[0]?.file ?? ''
    expect(file).toMatch(/^decks\/whats-new\/[^\s"'[\]()“”]+\.md$/)
    const deck = await desk.read(file)
    expect(deck).toContain('- works anyway')
    const picture = /^image: (\S+)$/m.exec(deck)?.[1]
    expect(picture).toBeDefined()
    expect(await desk.read(`public${picture}`)).toBe(SVG)
  })

  test('gives two talks of one title a deck each', async () => {
    const decks = document.notes.find(({ file }) => file === 'notes/twice.md')?.decks.map(({ file }) => file)
    expect(decks).toEqual(['decks/twice/index.md', 'decks/twice/keynote.md', 'decks/twice/keynote-2.md'])
    expect(await desk.read('decks/twice/keynote.md')).toContain('the first')
    expect(await desk.read('decks/twice/keynote-2.md')).toContain('the second')
  })

  test('makes the deck of a note of 150 KB', async () => {
    const [deck] = document.notes.find(({ file }) => file === 'notes/long.md')?.decks ?? []
    expect(deck?.slides).toBeGreaterThan(200)
    expect(await desk.read('decks/long.md')).toContain('another point')
  })
})

describe('pictures', () => {
  test('that are there are copied and shown; all others have a finding on their line', async () => {
    const lines = NOTES['notes/pictures.md']?.toString().split('\n') ?? []
    const lineOf = (part: string) => 1 + lines.findIndex((line) => line.includes(part))
    const found = findings('notes/pictures.md').map(({ line, rule }) => [line, rule])
    expect(found).toEqual([
      [lineOf('missing.png'), 'picture-missing'],
      [lineOf('(pictures)'), 'picture-no-file'],
      [lineOf('(../../etc/passwd)'), expect.stringMatching(/^picture-(outside|missing)$/)],
      [lineOf('etc/hostname'), 'picture-outside'],
      [lineOf('link.svg'), 'picture-outside'],
      [lineOf('file:///'), 'picture-refused'],
      [lineOf('no-picture.png'), 'picture-unreadable'],
      [lineOf('data:'), 'picture-unreadable'],
    ])
    for (const { hint } of findings('notes/pictures.md').filter(({ rule }) => rule !== 'picture-no-file'))
      expect(hint).toBeDefined()
    const copied = Object.keys(await desk.files()).filter((file) => file.startsWith('public/pictures/'))
    expect(copied).toEqual(['public/pictures/there.svg'])
  })

  test('that are not shown are named in the presenter notes, so that nothing is lost', async () => {
    const deck = await desk.read('decks/pictures.md')
    const notes = [...deck.matchAll(/<!--([\s\S]*?)-->/g)].map(([, note]) => note).join('\n')
    for (const name of ['missing.png', 'link.svg', 'no-picture.png', 'etc/hostname'])
      expect(notes).toContain(name)
  })
})

describe('cannot go on', () => {
  function problem({ code, stdout, stderr }: Run): string {
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toContain('    at ')
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toEqual([expect.stringMatching(/^✗ /), expect.stringMatching(/^ {2}\S/)])
    return stderr
  }

  test('without a notes folder', async () => {
    const { root } = await workspace({})
    expect(problem(await run(['decks'], { cwd: root }))).toContain(`There is no notes/ folder in ${root}.`)
  })

  test('in a root that does not exist', async () => {
    expect(problem(await run(['decks', '--root', '/no/such/workspace']))).toContain('No such folder')
  })

  test('in a root that is a file', async () => {
    const { root } = await workspace({ 'a-file': '' })
    expect(problem(await run(['decks', '--root', join(root, 'a-file')]))).toContain('No such folder')
  })

  test('where decks is a file', async () => {
    const desk = await workspace({ 'notes/a.md': '# A\n\n- a\n', decks: 'mine' })
    expect(problem(await desk.run('decks', '--quiet'))).toContain('decks')
    expect(await desk.files()).toEqual({ 'notes/a.md': '# A\n\n- a\n', decks: 'mine' })
  })
})
