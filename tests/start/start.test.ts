// The program starts from its build, and nobody can tell but by the clock.
import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { programCopy } from '../support/program-copy.ts'
import { type Run, run, workspace } from '../support/run.ts'

const start = (root: string, ...args: string[]): Promise<Run> =>
  run(args, { program: join(root, 'scripts/reprise.mjs') })

async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

/** Says something else in the help, where the build is what runs. */
async function markBuild(root: string): Promise<void> {
  for (const name of await readdir(join(root, 'build'))) {
    const file = join(root, 'build', name)
    const text = await readFile(file, 'utf8')
    if (name.endsWith('.mjs')) await writeFile(file, text.replaceAll('Conference notes in', 'Built notes in'))
  }
}

test('the build runs', async () => {
  const root = await programCopy()
  await markBuild(root)
  const { code, stdout, stderr } = await start(root, '--help')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('Built notes in')
})

test('the build alone is enough, as an installed package has it', async () => {
  const root = await programCopy()
  const names = await readdir(join(root, 'scripts'), { recursive: true })
  for (const name of names) if (name.endsWith('.ts')) await rm(join(root, 'scripts', name))
  const desk = await workspace({ 'notes/a.md': '# One\n\nText.\n', 'notes/b.md': '# Two\n\nText.\n' })
  expect(await start(root, 'decks', '--root', desk.root)).toMatchObject({ code: 0 })
  expect(await desk.exists('decks/a.md')).toBe(true)
})

describe('where the TypeScript has changed since the build', () => {
  const changed = async () => {
    const root = await programCopy()
    await replaceIn(join(root, 'scripts/cli.ts'), 'Conference notes in', 'Concert notes in')
    return root
  }

  test('the change counts at once', async () => {
    expect((await start(await changed(), '--help')).stdout).toContain('Concert notes in')
  })

  test('it is built by `npm run build`', async () => {
    const root = await changed()
    await promisify(execFile)(process.execPath, [join(root, 'scripts/start/build-program.mjs')])
    expect((await start(root, '--help')).stdout).toContain('Concert notes in')
    await markBuild(root)
    await replaceIn(join(root, 'build/cli.mjs'), 'Concert notes in', 'Built notes in')
    expect((await start(root, '--help')).stdout).toContain('Built notes in')
  })
})

test('where there is no build, the TypeScript runs', async () => {
  const root = await programCopy()
  await rm(join(root, 'build'), { recursive: true })
  expect(await start(root, '--version')).toMatchObject({ code: 0, stderr: '' })
})

describe('a fault of the program', () => {
  test.each(['built', 'not built'])('is told by a line of the TypeScript, %s', async (which) => {
    const root = await programCopy()
    const doctor = join(root, 'scripts/commands/doctor.ts')
    const text = await readFile(doctor, 'utf8')
    const at = text.indexOf('export async function doctor(')
    const body = text.indexOf('{\n', text.indexOf('Promise<ExitCode>', at)) + 2
    await writeFile(doctor, `${text.slice(0, body)}throw new Error('out of tune')\n${text.slice(body)}`)
    if (which === 'built')
      await promisify(execFile)(process.execPath, [join(root, 'scripts/start/build-program.mjs')])
    const { code, stderr } = await start(root, 'doctor')
    expect(code).toBe(2)
    expect(stderr).toContain('out of tune')
    expect(stderr).toContain(`scripts/commands/doctor.ts:${text.slice(0, body).split('\n').length}:`)
  })
})

test('what is built finds the files beside its source', async () => {
  const root = await programCopy()
  await rm(join(root, 'package.json'))
  await writeFile(join(root, 'package.json'), JSON.stringify({ type: 'module', version: '9.9.9' }))
  expect((await start(root, '--version')).stdout).toBe('9.9.9\n')
})
