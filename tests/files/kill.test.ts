// The process is killed while it writes, in any place. `npm run kill-test` does it 200 times in each of the two ways.
// REPRISE_KILLS and REPRISE_SEED choose other numbers.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { finishJournal } from '../../scripts/files/safe/finish-journal.ts'
import { openWorkspace } from '../../scripts/files/workspace.ts'
import { temporaryFolder } from '../support/run.ts'
import { type Starter, starter } from './process/start.ts'
import { bringTo, DECKS, filesOf, moving, textOf } from './process/versions.ts'

const KILLS = Number(process.env.REPRISE_KILLS ?? 20)
const SEED = Number(process.env.REPRISE_SEED ?? 2017)
const TIMEOUT = 60_000 + KILLS * 3_000

let processes: Starter
beforeAll(async () => {
  processes = await starter()
})

test(
  'killed at any call of the file system',
  async () => {
    const root = await temporaryFolder()
    const tally = new Tally()
    await bringTo(root, 0)
    const { stdout } = await processes.run(['bring', root, '1'])
    const calls = Number(stdout)
    expect(calls).toBeGreaterThan(100)
    let version = 1
    for (const [index, killAtCall] of numbers(KILLS, calls).entries()) {
      const { signal } = await processes.run(['bring', root, `${version + 1}`], { faults: { killAtCall } })
      // After another kill there may be less to do than there are calls.
      if (signal === null && index % 2 === 1) tally.count('ended before')
      else expect(signal).toBe('SIGKILL')
      expectWhole(await filesOf(root), [version, version + 1])
      // Each second time it is the next process that is killed, with what the first has left.
      if (index % 2 === 1) await expectFinished(root, version++, tally)
    }
    tally.print()
  },
  TIMEOUT,
)

test(
  'killed from outside at any time',
  async () => {
    const root = await temporaryFolder()
    const tally = new Tally()
    await bringTo(root, 0)
    let version = 0
    for (const events of numbers(KILLS, 300)) {
      await killAfter(processes.start(['forever', root, `${version + 1}`]), root, events)
      const files = await filesOf(root)
      version = Math.min(...decksIn(files).map(([file, text]) => versionOf(file, text)))
      expectWhole(files, [version, version + 1])
      await expectFinished(root, version++, tally)
    }
    tally.print()
  },
  TIMEOUT,
)

test('killed before each file that is put in place', async () => {
  const root = await temporaryFolder()
  await bringTo(root, 0)
  const did: string[] = []
  // Two files of each deck, four of the one that moves. What else is put in place is the claim, when the process ends.
  const placings = DECKS.length * 2 + 4
  for (let killAtPlacing = 0; killAtPlacing < placings; killAtPlacing++) {
    const version = killAtPlacing
    const { signal } = await processes.run(['bring', root, `${version + 1}`], { faults: { killAtPlacing } })
    expect(signal).toBe('SIGKILL')
    expectWhole(await filesOf(root), [version, version + 1])
    const { finished } = await bringTo(root, version + 1)
    did.push(finished.map(({ did }) => did).join())
    expectAllAt(await filesOf(root), version + 1)
  }
  const pairs = DECKS.flatMap(() => ['', 'completed'])
  expect(did).toEqual([...pairs, '', 'completed', 'completed', 'completed'])
})

/** Random numbers below `end`, the same for the same seed. */
function numbers(count: number, end: number): number[] {
  return fc.sample(fc.noBias(fc.nat(end - 1)), { numRuns: count, seed: SEED })
}

/** Kills the process when so many things have happened to decks and temporary files. */
async function killAfter(child: ChildProcess, root: string, events: number): Promise<void> {
  const ended = once(child, 'close')
  const folder = join(root, 'decks', 'event')
  await mkdir(folder, { recursive: true })
  let left = events
  const watcher = watch(folder, () => {
    if (left-- === 0) child.kill('SIGKILL')
  })
  const [, signal] = await ended
  watcher.close()
  expect(signal).toBe('SIGKILL')
}

/** Each file is the one of either version, from its first letter to its last. */
function expectWhole(
  files: ReadonlyMap<string, string>,
  versions: readonly [old: number, fresh: number],
): void {
  for (const [file, text] of decksIn(files)) {
    expect(versions, file).toContain(versionOf(file, text))
    if (file.includes('moving')) expect(versions.map(moving)).toContain(file)
  }
  for (const file of DECKS) expect([...files.keys()]).toEqual(expect.arrayContaining([file, `.base/${file}`]))
  const moved = versions.some((version) => files.has(moving(version)))
  expect(moved, 'the deck that moves is at one place or both').toBe(true)
}

/** The next run finds nothing by halves, and nothing else either, and brings all of it to the new version. */
async function expectFinished(root: string, version: number, tally: Tally): Promise<void> {
  const before = await filesOf(root)
  const finished = await finishJournal(await openWorkspace(root))
  const files = await filesOf(root)
  const atNew = expectPairs(files, [version, version + 1])
  for (const path of files.keys()) expect(path).not.toMatch(/\.part$|journal/)
  tally.found(before, finished.length, atNew)
  const { refusals } = await bringTo(root, version + 1)
  expect(refusals).toEqual([])
  expectAllAt(await filesOf(root), version + 1)
}

/** @returns how many decks are of the new version */
function expectPairs(files: ReadonlyMap<string, string>, versions: readonly [number, number]): number {
  let atNew = 0
  const places = versions.map(moving).filter((file) => files.has(file))
  expect(places, 'the deck that moves is at one place').toHaveLength(1)
  for (const file of [...DECKS, ...places]) {
    const version = versionOf(file, files.get(file))
    expect(versionOf(file, files.get(`.base/${file}`)), `the base of ${file}`).toBe(version)
    if (version === versions[1]) atNew++
  }
  expect(decksIn(files)).toHaveLength((DECKS.length + 1) * 2)
  return atNew
}

/** Nothing but decks and bases is left, of one version. */
function expectAllAt(files: ReadonlyMap<string, string>, version: number): void {
  const all = [...DECKS, moving(version)]
  const expected = all.flatMap((file) => [file, `.base/${file}`].map((path) => [path, textOf(file, version)]))
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(expected))
}

/** Decks and bases, each by the path of the deck. */
function decksIn(files: ReadonlyMap<string, string>): [file: string, text: string][] {
  return [...files]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, text]) => [path.replace('.base/', ''), text])
}

/** @returns NaN for a text that is of no version, or not whole */
function versionOf(file: string, text = ''): number {
  const version = Number(text.split(' ')[1])
  return text === textOf(file, version) ? version : Number.NaN
}

/** What the kills have met, for whoever runs many of them. */
class Tally {
  readonly #counts = new Map<string, number>()

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  found(before: ReadonlyMap<string, string>, finished: number, atNew: number): void {
    const paths = [...before.keys()]
    if (paths.some((path) => path.endsWith('.part'))) this.count('temporary files')
    if (paths.some((path) => path.endsWith('journal.json'))) this.count('a journal')
    if (paths.some((path) => path.endsWith('.claim'))) this.count('a claim')
    if (finished > 0) this.count('a group by halves')
    if (atNew === 0) this.count('all old')
    else this.count(atNew === DECKS.length + 1 ? 'all new' : 'some decks old, some new')
  }

  print(): void {
    if (process.env.REPRISE_KILLS !== undefined) console.info(Object.fromEntries(this.#counts))
  }
}
