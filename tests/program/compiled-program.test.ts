// The program is compiled once, and nobody can tell but by the clock.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programCopy } from '../support/program-copy.ts'
import { type Run, run } from '../support/run.ts'

const start = (root: string, ...args: string[]): Promise<Run> =>
  run(args, { program: join(root, 'scripts/reprise.mjs') })

/** Names in the folder of compiled programs. */
function compiled(root: string): Promise<string[]> {
  return readdir(join(root, 'node_modules/.cache/reprise')).catch(() => [])
}

test('the first start compiles the program, the second uses it', async () => {
  const root = await programCopy()
  const help = await start(root, '--help')
  expect(help).toMatchObject({ code: 0, stderr: '' })
  const [folder, ...others] = await compiled(root)
  expect(others).toEqual([])
  const cache = join(root, 'node_modules/.cache/reprise')
  const entry = join(cache, folder ?? '', 'cli.mjs')
  await writeFile(
    entry,
    (await readFile(entry, 'utf8')).replaceAll('Conference notes in', 'Compiled notes in'),
  )
  const { mtimeMs } = await stat(cache)
  expect((await start(root, '--help')).stdout).toBe(
    help.stdout.replace('Conference notes in', 'Compiled notes in'),
  )
  expect((await stat(cache)).mtimeMs).toBe(mtimeMs)
})

test('a change of the TypeScript counts at once', async () => {
  const root = await programCopy()
  await start(root, '--help')
  const cli = join(root, 'scripts/cli.ts')
  await writeFile(cli, (await readFile(cli, 'utf8')).replace('Conference notes in', 'Concert notes in'))
  expect((await start(root, '--help')).stdout).toContain('Concert notes in')
})

test('several at once compile the same program and leave one', async () => {
  const root = await programCopy()
  const runs = await Promise.all([1, 2, 3].map(() => start(root, '--version')))
  for (const each of runs) expect(each).toMatchObject({ code: 0, stderr: '' })
  expect(await compiled(root)).toHaveLength(1)
})

test('where nothing can be kept, it runs all the same', async () => {
  const root = await programCopy()
  await writeFile(join(root, 'node_modules/.cache'), 'no folder')
  expect(await start(root, '--version')).toMatchObject({ code: 0, stderr: '' })
})

describe('a fault of the program', () => {
  const withFault = async (fault: string) => {
    const root = await programCopy()
    const doctor = join(root, 'scripts/commands/doctor.ts')
    const text = await readFile(doctor, 'utf8')
    const at = text.indexOf('export async function doctor(')
    const body = text.indexOf('{\n', text.indexOf('Promise<ExitCode>', at)) + 2
    await writeFile(doctor, `${text.slice(0, body)}${fault}\n${text.slice(body)}`)
    return { root, line: text.slice(0, body).split('\n').length }
  }

  test('is told by a line of the TypeScript', async () => {
    const { root, line } = await withFault("throw new Error('out of tune')")
    const { code, stderr } = await start(root, 'doctor')
    expect(code).toBe(2)
    expect(stderr).toContain('out of tune')
    expect(stderr).toContain(`scripts/commands/doctor.ts:${line}:`)
    expect(await compiled(root)).toHaveLength(1)
  })

  test('that cannot be compiled is told, and nothing is kept', async () => {
    const { root } = await withFault('this is no code')
    const { code, stderr } = await start(root, 'doctor')
    expect(code).toBe(2)
    expect(stderr).toContain('doctor.ts')
    expect(await compiled(root)).toEqual([])
  })
})

test('what is compiled finds the files beside its source', async () => {
  const root = await programCopy()
  await start(root, '--version')
  await rm(join(root, 'package.json'))
  await writeFile(join(root, 'package.json'), JSON.stringify({ type: 'module', version: '9.9.9' }))
  expect((await start(root, '--version')).stdout).toBe('9.9.9\n')
})
