// `dev` from start to end: it serves a deck, follows its note, and leaves nothing running.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { elsewhere, startBrowser, watchedPage } from '../support/browse.ts'
import { collect, type Desk, start, workspace } from '../support/run.ts'
import { knowsLocalhost } from '../support/web.ts'

const NOTE = `# Live talk

## Before lunch

- one
`
/** ms; a cold start of Slidev on a busy machine. */
const PATIENCE = { timeout: 90_000, interval: 200 }

let desk: Desk

beforeAll(async () => {
  desk = await workspace({
    'notes/live.md': NOTE,
    'notes/other.md': '# Other\n\n- b\n',
    'notes/pumps.md': '# PumpConf\n\n## 1.1 队列\n\n- they grow\n\n## 1.2 Retries\n\n- they multiply\n',
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function startDev(deck = 'live') {
  const port = await freePort()
  const child = start(['dev', deck, '--port', String(port)], { cwd: desk.root })
  const stderr = collect(child.stderr)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}/`
  await vi.waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`dev ended: ${stderr()}`)
    expect((await fetch(url)).status).toBe(200)
  }, PATIENCE)
  return { child, url, stderr, ended }
}

/** Processes that the given one started, and those that they started. */
async function descendants(pid: number): Promise<number[]> {
  const rows = existsSync('/proc/self/stat') ? processesOfLinux() : await processesByPs()
  const below = (parent: number): number[] =>
    rows.filter(([, ppid]) => ppid === parent).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

type Process = [pid: number, parent: number]

/** A machine with nothing but Node has no `ps`. */
function processesOfLinux(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Process[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]]
      } catch {
        return []
      }
    })
}

async function processesByPs(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as Process)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function expectNothingLeft(pids: readonly number[], url: string): Promise<void> {
  expect(pids.length).toBeGreaterThan(0)
  await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), PATIENCE)
  await expect(fetch(url)).rejects.toThrow()
}

describe.skipIf(process.platform === 'win32' || !knowsLocalhost)('dev', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.close()
  })

  test('shows the deck, follows its note, and ends with SIGTERM', async () => {
    const { child, url, ended } = await startDev()
    const { page, requests, errors } = await watchedPage(browser)
    await page.goto(`${url}2`)
    await page.waitForSelector('.slidev-page-2 li', PATIENCE)
    expect(await page.textContent('.slidev-page-2 .slidev-layout')).toContain('one')

    await desk.write('notes/live.md', `${NOTE}- two, added while presenting\n`)
    await vi.waitFor(async () => {
      expect(await desk.read('decks/live.md')).toContain('- two, added while presenting')
    }, PATIENCE)
    await page.waitForFunction(
      () => document.querySelector('.slidev-page-2')?.textContent?.includes('two, added while presenting'),
      undefined,
      PATIENCE,
    )
    expect(elsewhere(requests, url)).toEqual([])
    expect(errors).toEqual([])
    await page.close()

    const pids = await descendants(child.pid as number)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expectNothingLeft(pids, url)
  }, 240_000)

  describe('of an event', () => {
    let started: Awaited<ReturnType<typeof startDev>>

    beforeAll(async () => {
      started = await startDev('pumps/index')
    })

    test('shows it with its talks, to which the agenda leads', async () => {
      const { url } = started
      const { page, errors } = await watchedPage(browser)
      for (const [index, no] of [3, 5].entries()) {
        await page.goto(`${url}2`)
        await page.waitForSelector('.slidev-page-2 a', PATIENCE)
        await page.locator('.slidev-page-2 a').nth(index).click()
        await page.waitForURL(`${url}${no}`, PATIENCE)
      }
      await page.waitForSelector('.slidev-page-5 h1', PATIENCE)
      expect(await page.textContent('.slidev-page-5 h1')).toBe('Retries')
      expect(errors).toEqual([])
      await page.close()
    }, 240_000)

    test('goes on when its note becomes unreadable', async () => {
      const { url, stderr } = started
      const deck = await desk.read('decks/pumps/index.md')
      await desk.write('notes/pumps.md', Uint8Array.from([0xff, 0xfe, 0xfd]))
      await vi.waitFor(
        () => expect(stderr()).toContain('notes/pumps.md:1:1 ✗ The note is not UTF-8'),
        PATIENCE,
      )
      expect(await desk.read('decks/pumps/index.md')).toBe(deck)
      expect((await fetch(url)).status).toBe(200)
    }, 240_000)

    test('ends with Ctrl-C, and leaves no entry behind', async () => {
      const { child, url, ended } = started
      const pids = await descendants(child.pid as number)
      // A terminal sends it to the whole group.
      process.kill(-(child.pid as number), 'SIGINT')
      expect(await ended).toBe(0)
      await expectNothingLeft(pids, url)
      expect(readdirSync(join(desk.root, '.reprise')).filter((name) => name.endsWith('.md'))).toEqual([])
    }, 240_000)
  })
})
