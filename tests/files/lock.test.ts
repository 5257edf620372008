import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Claims, type Holder } from '../../scripts/files/safe/claims.ts'
import { holderText, lockWorkspace } from '../../scripts/files/safe/lock.ts'
import { ownMark, type ProcessMark } from '../../scripts/files/safe/process-life.ts'
import { openWorkspace, type Workspace } from '../../scripts/files/workspace.ts'
import { temporaryFolder } from '../support/run.ts'
import { type Starter, starter } from './process/start.ts'
import { filesOf } from './process/versions.ts'

let processes: Starter
beforeAll(async () => {
  processes = await starter()
})

let workspace: Workspace
let run: string
beforeEach(async () => {
  workspace = await openWorkspace(await temporaryFolder())
  run = join(workspace.decks, '.run')
})

const claims = async () => (await readdir(run).catch(() => [])).filter((name) => name.endsWith('.claim'))

/** The workspace, held by a process of its own. */
async function heldElsewhere() {
  const child = processes.start(['hold', workspace.root])
  const ended = once(child, 'close')
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return { child, ended }
}

/** A claim as another run would leave it. @returns its path */
async function claimOf(holder: Partial<Holder & ProcessMark>): Promise<string> {
  await mkdir(run, { recursive: true })
  const path = join(run, 'other.claim')
  const since = new Date().toISOString()
  await writeFile(path, JSON.stringify({ ...ownMark(), host: hostname(), since, command: '', ...holder }))
  return path
}

describe('a workspace', () => {
  test('is held by one run, and leaves no trace', async () => {
    const release = await lockWorkspace(workspace)
    expect(await claims()).toHaveLength(1)
    expect(await readFile(join(run, '.gitignore'), 'utf8')).toBe('*\n')
    await release()
    await release()
    expect(await readdir(workspace.root)).toEqual([])
  })

  test('keeps what was written meanwhile', async () => {
    const release = await lockWorkspace(workspace)
    await writeFile(join(workspace.decks, 'a.md'), 'deck')
    await release()
    expect(Object.fromEntries(await filesOf(workspace.root))).toEqual({ 'a.md': 'deck' })
  })

  test('is waited for, and one is told once for whom', async () => {
    const { child, ended } = await heldElsewhere()
    const waited: Holder[] = []
    const release = await lockWorkspace(workspace, {
      onWait(holder) {
        waited.push(holder)
        child.stdin?.end()
      },
    })
    expect(waited).toMatchObject([{ pid: child.pid, host: hostname(), command: `hold ${workspace.root}` }])
    await release()
    await ended
  })

  test('is not waited for without end', async () => {
    const { child, ended } = await heldElsewhere()
    const locking = lockWorkspace(workspace, { patience: 0 })
    await expect(locking).rejects.toThrow(
      new RegExp(
        `^Another run of reprise \\(process ${child.pid}, since \\d\\d:\\d\\d:\\d\\d\\) holds this workspace\\.$`,
      ),
    )
    expect(await claims()).toHaveLength(1)
    child.stdin?.end()
    await ended
  })

  test('is held once in a process too', async () => {
    let inside = 0
    const enter = async () => {
      const release = await lockWorkspace(workspace)
      expect(++inside).toBe(1)
      await new Promise(setImmediate)
      inside--
      await release()
    }
    await Promise.all(Array.from({ length: 5 }, enter))
  })

  test('is held by one of many that start at once, also after one was killed', async () => {
    const { child, ended } = await heldElsewhere()
    child.kill('SIGKILL')
    await ended
    const log = join(workspace.root, 'log')
    const runs = Array.from({ length: 4 }, () => processes.run(['enter', workspace.root, log]))
    for (const { stdout } of await Promise.all(runs)) expect(stdout).toBe('null')
    const lines = (await readFile(log, 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(80)
    for (let index = 0; index < lines.length; index += 2) {
      expect(lines[index + 1]).toBe(lines[index]?.replace('in', 'out'))
    }
    expect(await readdir(workspace.root)).toEqual(['log'])
  })

  test.each(['exit', 'throw'])('is free after a run that ends by %s', async (how) => {
    const { stderr } = await processes.run(['leave', workspace.root, how])
    expect(stderr).toBe('')
    expect(await claims()).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is free after %s, which ends the run as ever',
    async (signal) => {
      const { child, ended } = await heldElsewhere()
      child.kill(signal)
      expect(await ended).toEqual([null, signal])
      expect(await claims()).toEqual([])
    },
  )

  test('that cannot be written to is not held', async () => {
    await mkdir(workspace.decks)
    await chmod(workspace.decks, 0o555)
    const { stdout } = await processes.run(
      ['leave', workspace.root],
      process.getuid?.() === 0 ? { uid: 65_534 } : {},
    )
    expect(stdout).toBe('null')
  })

  test.each(['decks', 'decks/.run'])('with a file in the place of %s says so', async (path) => {
    if (path !== 'decks') await mkdir(workspace.decks)
    await writeFile(join(workspace.root, path), '')
    await expect(lockWorkspace(workspace)).rejects.toThrow('a file stands where a folder is needed')
  })
})

describe('a claim is dead', () => {
  const taken = async () => {
    const waited: Holder[] = []
    const release = await lockWorkspace(workspace, { patience: 0, onWait: (holder) => waited.push(holder) })
    expect(waited).toEqual([])
    expect(await claims()).toHaveLength(1)
    await release()
    expect(await readdir(workspace.root)).toEqual([])
  }

  test('when its process was killed', async () => {
    const { child, ended } = await heldElsewhere()
    child.kill('SIGKILL')
    await ended
    expect(await claims()).toHaveLength(1)
    await taken()
  })

  test.skipIf(process.platform !== 'linux')('when its number is another process’s by now', async () => {
    await claimOf({ started: '1' })
    await taken()
  })

  test.each(['', 'null', '{}', '{"pid":-1}'])('when it is damaged: %s', async (text) => {
    await writeFile(await claimOf({}), text)
    await taken()
  })

  test.skipIf(process.platform !== 'linux')('when nobody has asked for the end of its process', async () => {
    // The parent is something that does not know of the process.
    const script = `exec 3<&0; "${process.execPath}" "${processes.program}" hold "${workspace.root}" <&3 & exec cat`
    const parent = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] })
    const ended = once(parent, 'close')
    await once(parent.stdout, 'data')
    const { pid } = JSON.parse(await readFile(join(run, (await claims())[0] as string), 'utf8'))
    process.kill(pid, 'SIGKILL')
    const release = await lockWorkspace(workspace, { patience: 5_000 })
    process.kill(pid, 0)
    await release()
    parent.kill('SIGKILL')
    await ended
  })

  test('when it was never finished', async () => {
    await mkdir(run, { recursive: true })
    await writeFile(join(run, 'other.claim.new'), '{')
    await taken()
  })

  test('when it is another machine’s and gives no sign of life for a while', async () => {
    await claimOf({ machine: 'elsewhere', host: 'elsewhere' })
    const waited: string[] = []
    // Longer than from one look to the next, so that it is met more than once, and named once.
    const release = await lockWorkspace(workspace, {
      silence: 200,
      onWait: ({ host }) => waited.push(host),
    })
    expect(waited).toEqual(['elsewhere'])
    await release()
  })
})

describe('a claim is alive', () => {
  test('when its process is', async () => {
    await claimOf({})
    await expect(lockWorkspace(workspace, { patience: 0 })).rejects.toThrow(`process ${process.pid}, since`)
  })

  test('and stays, whoever makes another at that moment', async () => {
    const path = await claimOf({})
    await new Claims(workspace, 0).removeDead(join(run, 'own.claim'))
    await expect(stat(path)).resolves.toBeDefined()
  })

  test('when it is another machine’s, whatever process has its number here', async () => {
    await claimOf({ machine: 'elsewhere', host: 'elsewhere', pid: 2 ** 30 })
    const locking = lockWorkspace(workspace, { patience: 0 })
    await expect(locking).rejects.toThrow(`process ${2 ** 30} on elsewhere, since`)
  })

  test('for others too, as its run touches it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const release = await lockWorkspace(workspace)
    const path = join(run, (await claims())[0] as string)
    await utimes(path, 1, 1)
    vi.advanceTimersByTime(5_000)
    await vi.waitFor(async () => expect((await stat(path)).mtimeMs).toBeGreaterThan(1_000))
    vi.useRealTimers()
    await release()
  })

  test('as long as its time moves', async () => {
    const path = await claimOf({ machine: 'elsewhere' })
    const seen = new Claims(workspace, -1)
    expect(await seen.living()).toBeDefined()
    // Its clock may be years behind.
    await utimes(path, 1, 1)
    expect(await seen.living()).toBeDefined()
    expect(await seen.living()).toBeUndefined()
  })
})

test('a run of another day is named with its day', () => {
  const holder = { pid: 7, host: hostname(), command: '' }
  const since = new Date(2026, 0, 2, 3, 4, 5).toISOString()
  expect(holderText({ ...holder, since })).toBe('process 7, since 2026-01-02 03:04:05')
  expect(holderText({ ...holder, since, host: 'box' })).toBe('process 7 on box, since 2026-01-02 03:04:05')
})
