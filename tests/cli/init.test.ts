// `init` makes a workspace, and what is there stays.
import { describe, expect, test } from 'vitest'
import { run, workspace } from '../support/run.ts'

interface InitDocument {
  root: string
  files: { file: string; status: string }[]
}

const FILES = [
  '.github/workflows/pdfs.yml',
  '.gitignore',
  '.vscode/extensions.json',
  'notes/first-talk.md',
  'package.json',
]

test('an empty folder becomes a workspace, whose note becomes a deck', async () => {
  const desk = await workspace({})
  const { code, stdout, stderr } = await desk.run('init')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const file of FILES) expect(stdout).toContain(`✓ ${file}  created\n`)
  expect(stdout).toContain('5 files created, 0 updated, 0 unchanged. Next: ')
  expect(Object.keys(await desk.files()).sort()).toEqual(FILES)
  const manifest = JSON.parse(await desk.read('package.json'))
  expect(manifest).toMatchObject({
    private: true,
    scripts: { export: 'reprise export', decks: 'reprise decks' },
    overrides: { unocss: expect.any(String) },
    allowScripts: { esbuild: true },
  })
  expect(await desk.read('.gitignore')).toContain('exports/\n')
  const decks = await desk.run('decks')
  expect(decks).toMatchObject({ code: 0, stderr: expect.not.stringContaining('!') })
  expect(await desk.exists('decks/first-talk.md')).toBe(true)
})

test('a second time changes nothing', async () => {
  const desk = await workspace({})
  await desk.run('init')
  const before = await desk.files()
  const { document } = await desk.json<InitDocument>('init')
  expect(new Set(document.files.map(({ status }) => status))).toEqual(new Set(['unchanged']))
  expect(await desk.files()).toEqual(before)
})

test('a folder that is not there is made', async () => {
  const desk = await workspace({})
  const { code, stdout } = await desk.run('init', 'deep/workspace')
  expect(code).toBe(0)
  expect(stdout).toContain('Next: cd deep/workspace, then ')
  expect(await desk.exists('deep/workspace/notes/first-talk.md')).toBe(true)
})

test('--dry-run says the same and writes nothing', async () => {
  const desk = await workspace({})
  const { code, stdout } = await desk.run('init', 'new', '--dry-run')
  expect(code).toBe(0)
  expect(stdout).toContain('✓ package.json  created')
  expect(stdout).toContain('(dry run: nothing was written)')
  expect(await desk.files()).toEqual({})
})

describe('what is there stays', () => {
  const OWN = `{
\t"name": "ours",
\t"scripts": { "export": "make pdf" },
\t"overrides": { "unocss": "1.0.0" },
\t"workspaces": ["site"]
}
`

  test('package.json gets what it lacks, with its own indentation', async () => {
    const desk = await workspace({ 'package.json': OWN })
    const { document } = await desk.json<InitDocument>('init')
    expect(document.files).toContainEqual({ file: 'package.json', status: 'updated' })
    const text = await desk.read('package.json')
    expect(text).toMatch(/^{\n\t"name": "ours",\n/)
    expect(JSON.parse(text)).toMatchObject({
      name: 'ours',
      workspaces: ['site'],
      scripts: { export: 'make pdf', decks: 'reprise decks' },
      overrides: { unocss: '1.0.0', 'vue-router': expect.any(String) },
    })
  })

  test('.gitignore gets the lines that it lacks', async () => {
    const desk = await workspace({ '.gitignore': '/node_modules\n*.log' })
    await desk.run('init')
    expect(await desk.read('.gitignore')).toBe('/node_modules\n*.log\n.reprise/\nexports/\n')
  })

  test('with notes of its own, a workspace gets no sample', async () => {
    const desk = await workspace({ 'notes/ours.md': '# Ours\n' })
    await desk.run('init')
    expect(await desk.exists('notes/first-talk.md')).toBe(false)
  })

  test('any other file is left alone', async () => {
    const own = { '.vscode/extensions.json': '{ // ours\n}\n', '.github/workflows/pdfs.yml': 'ours\n' }
    const desk = await workspace(own)
    await desk.run('init')
    expect(await desk.files()).toMatchObject(own)
  })
})

describe('cannot go on, and writes nothing', () => {
  test('where package.json is no JSON', async () => {
    const desk = await workspace({ 'package.json': '{ "name": ' })
    const { code, stderr } = await desk.run('init')
    expect(code).toBe(2)
    expect(stderr).toContain('package.json cannot be read')
    expect(await desk.files()).toEqual({ 'package.json': '{ "name": ' })
  })

  test('where the folder is a file', async () => {
    const desk = await workspace({ notes: 'x' })
    const { code, stderr } = await run(['init', 'notes'], { cwd: desk.root })
    expect(code).toBe(2)
    expect(stderr).toContain('notes is no folder.')
  })
})
