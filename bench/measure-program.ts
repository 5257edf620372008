// The program as a person starts it: a process of its own, in a workspace of its own.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from './median.ts'
import { syntheticEvent } from './synthetic-event.ts'

/** Seconds, medians. */
export interface ProgramTimes {
  help: number
  /** A note of two lines: planned, and unchanged. */
  small: { anew: number; unchanged: number }
  /** Many notes: planned, and unchanged. */
  many: { notes: number; size: number; anew: number; unchanged: number }
}

/** As many as the collection of real notes that the alternatives were tried on. */
const MANY = 118

export async function measureProgram(repeat: number): Promise<ProgramTimes> {
  const small = await workspaceOf(['# Small\n\nOne line.\n'])
  const texts = Array.from({ length: MANY }, (_, index) => syntheticEvent(1 + ((index * 7) % 5), index))
  const many = await workspaceOf(texts)
  try {
    return {
      help: await secondsOf(['--help'], repeat),
      small: await anewAndUnchanged(small, repeat),
      many: {
        notes: MANY,
        size: Buffer.byteLength(texts.join('')) / 1e6,
        ...(await anewAndUnchanged(many, repeat)),
      },
    }
  } finally {
    for (const root of [small, many]) await rm(root, { recursive: true, force: true })
  }
}

async function anewAndUnchanged(root: string, repeat: number): Promise<{ anew: number; unchanged: number }> {
  const decks = ['decks', '--quiet', '--root', root]
  const anew = await secondsOf([...decks, '--no-cache'], repeat)
  return { anew, unchanged: await secondsOf(decks, repeat) }
}

async function workspaceOf(notes: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'reprise-bench-'))
  await mkdir(join(root, 'notes'))
  for (const [index, text] of notes.entries()) await writeFile(join(root, 'notes', `note-${index}.md`), text)
  return root
}

const PROGRAM = fileURLToPath(new URL('../scripts/reprise.mjs', import.meta.url))

/** The first run is not counted: it compiles the program and fills the caches. */
async function secondsOf(args: readonly string[], repeat: number): Promise<number> {
  const seconds: number[] = []
  for (let time = 0; time <= repeat; time++) {
    const start = performance.now()
    await promisify(execFile)(process.execPath, [PROGRAM, ...args])
    seconds.push((performance.now() - start) / 1000)
  }
  return median(seconds.slice(1), (each) => each)
}
