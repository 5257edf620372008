// Themes where no browser can run, and what `decks` loads when it needs none.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DecksDocument, run, temporaryFolder, workspace } from '../support/run.ts'

const TALK = '# Queues\n\n## They grow\n\n- one\n- two\n'
const NO_BROWSER = { REPRISE_BROWSER: '/no/such/browser' }

async function decks(root: string, env: Record<string, string> = NO_BROWSER) {
  const { code, stdout } = await run(['decks', '--json', '--root', root], { env })
  return { code, document: JSON.parse(stdout) as DecksDocument }
}

test('decks of the default theme need no browser, and nothing that drives one', async () => {
  const desk = await workspace({ 'notes/queues.md': TALK })
  const coverage = await temporaryFolder()
  const { code, document } = await decks(desk.root, { ...NO_BROWSER, NODE_V8_COVERAGE: coverage })
  expect({ code, findings: document.findings }).toEqual({ code: 0, findings: [] })
  const loaded = await Promise.all(
    (await readdir(coverage)).map((name) => readFile(join(coverage, name), 'utf8')),
  )
  expect(loaded.join('')).toContain('mdast-util-to-string')
  expect(loaded.join('')).not.toMatch(/\/playwright|@slidev\/cli/)
})

test('a theme that cannot be measured is said, and its decks are made', async () => {
  const desk = await workspace({ 'notes/queues.md': `---\ntheme: seriph\n---\n\n${TALK}` })
  const { code, document } = await decks(desk.root)
  expect(code).toBe(0)
  expect(document.findings).toMatchObject([
    { file: 'notes/queues.md', line: 1, rule: 'theme-not-measured', severity: 'warning' },
  ])
  expect(await desk.read('decks/queues.md')).toContain('theme: seriph')
  // Said again although nothing is planned again.
  expect((await decks(desk.root)).document.findings).toHaveLength(1)
})

test('a theme that is not installed is said, and the default one shows the deck', async () => {
  const desk = await workspace({ 'notes/queues.md': `---\ntheme: not-there\n---\n\n${TALK}` })
  const { code, document } = await decks(desk.root)
  expect(code).toBe(0)
  expect(document.findings).toMatchObject([
    { line: 1, rule: 'theme-missing', hint: 'Install it with: npm install slidev-theme-not-there' },
  ])
  expect(await desk.read('decks/queues.md')).toContain('theme: default\n')
})

test('calibrate says what it needs', async () => {
  const { root } = await workspace({ 'notes/queues.md': TALK })
  const missing = await run(['calibrate', '--theme', 'not-there', '--root', root])
  expect(missing).toMatchObject({ code: 2, stdout: '' })
  expect(missing.stderr).toContain('The theme "not-there" is not installed.')
  const named = await run(['calibrate', 'queues', '--root', root])
  expect(named).toMatchObject({ code: 2, stdout: '' })
  expect(named.stderr).toContain('Decks are for --compare.')
})

test.each([
  ['decks', []],
  // There is no such deck; what the notes need is said before.
  ['dev', ['no-such-deck']],
])('a browser that is named for %s also measures the theme', async (command, args) => {
  const { root } = await workspace({ 'notes/queues.md': `---\ntheme: seriph\n---\n\n${TALK}` })
  const env = { REPRISE_BROWSER: undefined }
  const { stderr } = await run([command, ...args, '--root', root, '--browser', '/no/such/named'], { env })
  expect(stderr).toMatch(/notes\/queues\.md:1:1 .*could not be measured.*\/no\/such\/named/)
})
