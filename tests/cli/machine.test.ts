// What the machine can lack or refuse: a browser, permissions, a port, a terminal.
import { access, chmod, chown, readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { programCopy } from '../support/program-copy.ts'
import { type ExportDocument, REPOSITORY, type Run, run, temporaryFolder, workspace } from '../support/run.ts'

const NOTE = { 'notes/a.md': '# A\n\n- a\n' }

/** One line that says what is wrong, one that says what to do, and the exit code 2. */
function problem({ code, stdout, stderr }: Run): { message: string; hint: string } {
  expect(stderr).not.toContain('    at ')
  expect(code).toBe(2)
  expect(stdout).toBe('')
  const lines = stderr.trimEnd().split('\n')
  const [message = '', hint = ''] = lines.slice(-2)
  expect(message).toMatch(/^✗ /)
  expect(hint).toMatch(/^ {2}\S/)
  return { message, hint }
}

describe('a browser', () => {
  test('that is named but not there is refused before anything is written', async () => {
    const desk = await workspace(NOTE)
    const { message, hint } = problem(await desk.run('export', '--browser', '/no/such/chrome'))
    expect(message).toContain('/no/such/chrome')
    expect(hint).toContain('Name the program file')
    expect(await desk.files()).toEqual(NOTE)
  })

  test('may be named by the environment', async () => {
    const { root } = await workspace({ 'decks/a.md': '# A\n' })
    const env = { REPRISE_BROWSER: '/no/such/chrome' }
    expect(problem(await run(['check'], { cwd: root, env })).message).toContain('/no/such/chrome')
  })

  test('that is a folder is no browser', async () => {
    const desk = await workspace(NOTE)
    expect(problem(await desk.run('export', '--browser', desk.root)).message).toContain('cannot be started')
  })

  test('that does not start is named, with what it said', async () => {
    const desk = await workspace({ ...NOTE, 'not-a-browser': '#!/bin/sh\nexit 7\n' })
    await chmod(join(desk.root, 'not-a-browser'), 0o755)
    const { message } = problem(await desk.run('export', '--quiet', '--browser', './not-a-browser'))
    expect(message).toContain('The browser did not start: ./not-a-browser')
  })

  describe.skipIf(process.platform !== 'linux')('where there is none', () => {
    let program: string

    /** The program as installed without its optional package. */
    beforeAll(async () => {
      program = join(await programCopy(['@sparticuz']), 'scripts/reprise.mjs')
    })

    /** On a machine without any browser. */
    async function withoutBrowser(args: string[], cwd: string): Promise<Run> {
      const none = await temporaryFolder()
      const places = { PATH: none, HOME: none, XDG_CACHE_HOME: none, PLAYWRIGHT_BROWSERS_PATH: none }
      return run(args, { cwd, program, env: { ...places, REPRISE_BROWSER: undefined } })
    }

    test('export says so in one line, and how to get one', async () => {
      const desk = await workspace(NOTE)
      const { message, hint } = problem(await withoutBrowser(['export'], desk.root))
      expect(message).toBe('✗ No browser found to render the slides.')
      expect(hint).toBe('  Install one with: npx playwright-core install chromium')
      expect(await desk.files()).toEqual(NOTE)
    })

    test('decks need none', async () => {
      const desk = await workspace(NOTE)
      expect(await withoutBrowser(['decks'], desk.root)).toMatchObject({ code: 0 })
    })

    test('doctor says what is missing and ends with 2', async () => {
      const { root } = await workspace(NOTE)
      const { code, stdout } = await withoutBrowser(['doctor', '--json'], root)
      expect(code).toBe(2)
      expect(JSON.parse(stdout).checks).toContainEqual({
        name: 'browser',
        ok: false,
        detail: 'No browser found to render the slides.',
        hint: 'Install one with: npx playwright-core install chromium',
      })
    })
  })
})

describe('doctor', () => {
  test('lists what is installed and which browser is used and why', async () => {
    const { root } = await workspace({ ...NOTE, 'decks/a.md': '# A\n' })
    const { code, stdout } = await run(['doctor', '--json'], { cwd: root })
    const document = JSON.parse(stdout)
    expect(document.root).toBe(root)
    expect(document.checks.map(({ name }: { name: string }) => name)).toEqual([
      'node',
      '@slidev/cli',
      '@slidev/theme-default',
      'slidev-addon-reprise',
      'playwright-core',
      'browser',
      'notes',
      'decks',
    ])
    for (const check of document.checks) expect(check).toMatchObject({ ok: true, detail: expect.any(String) })
    expect(code).toBe(0)
  })

  test('names missing folders and what to do, and still ends with 0: it could run', async () => {
    const desk = await workspace({})
    const { code, stdout } = await desk.run('doctor')
    expect(code).toBe(0)
    expect(stdout).toMatch(/✗ notes .* does not exist\n {2}Make it and put your markdown notes into it\./)
    expect(stdout).toMatch(/✗ decks .* does not exist\n {2}Make the decks with: reprise decks/)
  })
})

describe('dev', () => {
  test('refuses a port that is in use, before it does anything else', async () => {
    const desk = await workspace(NOTE)
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    const { message, hint } = problem(await desk.run('dev', '--port', String(port)))
    expect(message).toBe(`✗ Port ${port} is in use.`)
    expect(hint).toContain('--port')
    expect(await desk.files()).toEqual(NOTE)
  })

  test('asks for a name where there are several decks and no terminal to choose on', async () => {
    const desk = await workspace({ ...NOTE, 'notes/b.md': '# B\n\n- b\n' })
    const { message, hint } = problem(await desk.run('dev'))
    expect(message).toBe('✗ There are 2 decks.')
    expect(hint).toBe('  Name one, for example: reprise dev decks/a.md')
  })

  test('says where there is nothing to open', async () => {
    const desk = await workspace({ 'notes/empty.md': '' })
    const { message, hint } = problem(await desk.run('dev'))
    expect(message).toBe('✗ There is no deck to open.')
    expect(hint).toContain('notes/')
  })

  test('names a deck that does not exist', async () => {
    const desk = await workspace(NOTE)
    expect(problem(await desk.run('dev', 'x')).message).toBe('✗ No such file in decks/: x')
  })
})

describe('export', () => {
  test('of notes that make no deck says what is wrong with them and needs no browser', async () => {
    const desk = await workspace({ 'notes/a.md': Uint8Array.from([0xff, 0xfe, 0xfd]) })
    const { code, document } = await desk.json<ExportDocument>('export')
    expect(code).toBe(1)
    expect(document.exports).toEqual([])
    expect(document.findings).toEqual([expect.objectContaining({ file: 'notes/a.md', rule: 'not-utf-8' })])
  })

  test('says where there is neither notes/ nor decks/', async () => {
    const desk = await workspace({})
    expect(problem(await desk.run('export')).message).toContain('There is no notes/ folder')
  })
})

describe('check', () => {
  test('says where there are no decks', async () => {
    const desk = await workspace(NOTE)
    const { message, hint } = problem(await desk.run('check'))
    expect(message).toContain('There is no decks/ folder')
    expect(hint).toContain('reprise decks')
  })
})

/** For root no permission counts, so the program then runs as nobody, who must be able to read the repository. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const canRunAsNobody = isRoot ? await isReadableToAll(REPOSITORY) : true

async function isReadableToAll(path: string): Promise<boolean> {
  const probe = await run(['--version'], { uid: NOBODY, gid: NOBODY, env: { HOME: '/' } }).catch(
    () => undefined,
  )
  return (
    probe?.code === 0 &&
    (await access(path).then(
      () => true,
      () => false,
    ))
  )
}

describe.skipIf(process.platform === 'win32' || !canRunAsNobody)('a folder that cannot be written to', () => {
  const asUser = isRoot ? { uid: NOBODY, gid: NOBODY, env: { HOME: '/' } } : {}

  async function locked(files: Record<string, string>, folder: string) {
    const desk = await workspace(files)
    if (isRoot) await giveAway(desk.root)
    await chmod(join(desk.root, folder), 0o555)
    return desk
  }

  async function giveAway(root: string): Promise<void> {
    for (const path of ['', ...(await readdir(root, { recursive: true }))])
      await chown(join(root, path), NOBODY, NOBODY)
  }

  test('decks/: one line says which and what to do; no temporary file stays', async () => {
    const desk = await locked({ ...NOTE, 'decks/own.md': '# Own\n' }, 'decks')
    const { message, hint } = problem(await run(['decks', '--quiet'], { cwd: desk.root, ...asUser }))
    expect(message).toContain(join(desk.root, 'decks'))
    expect(message).toContain('permission denied')
    expect(hint).toContain('writable')
    expect(await desk.files()).toEqual({ ...NOTE, 'decks/own.md': '# Own\n' })
  })

  test('a workspace that was generated before and did not change needs no writing', async () => {
    const desk = await workspace(NOTE)
    await desk.run('decks')
    if (isRoot) await giveAway(desk.root)
    for (const folder of ['', 'decks', 'decks/.base']) await chmod(join(desk.root, folder), 0o555)
    expect(await run(['decks'], { cwd: desk.root, ...asUser })).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('✗'),
    })
  })

  test('a note that cannot be read is said, and the others are done', async () => {
    const desk = await workspace({ ...NOTE, 'notes/locked.md': '# Locked\n' })
    if (isRoot) await giveAway(desk.root)
    await chmod(join(desk.root, 'notes/locked.md'), 0o000)
    const { code, stdout, stderr } = await run(['decks'], { cwd: desk.root, ...asUser })
    expect(stderr).toContain('notes/locked.md')
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
    expect(stdout).toContain('✓ decks/a.md')
  })

  test('a folder of notes that cannot be read stops the run: its talks must not count as gone', async () => {
    const desk = await workspace({ ...NOTE, 'notes/locked/b.md': '# B\n' })
    await desk.run('decks')
    if (isRoot) await giveAway(desk.root)
    await chmod(join(desk.root, 'notes/locked'), 0o000)
    const { message } = problem(await run(['decks', '--prune'], { cwd: desk.root, ...asUser }))
    expect(message).toContain(join(desk.root, 'notes/locked'))
    expect(await desk.exists('decks/locked/b.md')).toBe(true)
  })

  test('a picture that cannot be read is said, and its deck is made', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
    const desk = await workspace({ 'notes/a.md': '# A\n\n- a\n\n![p](p.svg)\n', 'notes/p.svg': svg })
    if (isRoot) await giveAway(desk.root)
    await chmod(join(desk.root, 'notes/p.svg'), 0o000)
    const { code, stdout, stderr } = await run(['decks'], { cwd: desk.root, ...asUser })
    expect(stderr).toContain('notes/a.md:5:1')
    expect(stderr).not.toContain('    at ')
    expect(stdout).toContain('✓ decks/a.md')
    expect(code).toBe(0)
  })
})
