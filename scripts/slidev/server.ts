// An edge: Slidev's server. One process each, because Slidev remembers the first deck's folder for its whole process
// and applies that folder's configuration to every other deck, silently.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { AbsolutePath } from '../model/paths.ts'
import type { ShownSlide } from '../model/shown-slide.ts'
import { UserError } from '../model/user-error.ts'

export interface SlidevOptions {
  /** Absolute path of the deck, or of a file that includes decks. */
  entry: string
  /** Vite's cache. Each configuration needs its own: a change costs a new run of its dependency optimizer (12 s). */
  cacheDir: string
}

/** A slide, and the deck that the entry includes it from. */
export interface ServedSlide extends ShownSlide {
  deck: AbsolutePath
  /** What YAML cannot read of the frontmatter; `line` counts from the frontmatter's first. */
  frontmatterError?: { message: string; line: number }
}

/** What is wrong with a markdown file as a whole, or with an include in it. */
export interface LoadError {
  file: AbsolutePath
  line: number
  message: string
}

/** A module that Vite could not make: a slide's template, a component, a style. */
export interface ModuleProblem {
  /** Path of the module; `…__slidev_3.md` for the third slide. */
  id: string
  message: string
  /** Some lines of what was compiled, with a `^` below the place. */
  frame?: string
}

export interface Listening {
  /** With a final `/`. */
  url: string
  /** Those that the entry shows: includes resolved, hidden slides left out. */
  slides: ServedSlide[]
  /** Names that a slide may ask for. */
  layouts: string[]
  loadErrors: LoadError[]
}

export interface SlidevServer extends Listening {
  /** Grows while pages load. A module's problem is here before the page gets its answer. */
  problems: readonly ModuleProblem[]
  close(): Promise<void>
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>
}

/** A theme or addon that the decks name is not installed: no deck of the same configuration can be served. */
export class MissingPackage extends UserError {}

/** What the process tells: first that it is ready or cannot be, then what goes wrong. */
export type ServerMessage = Listening | { error: string } | { problem: ModuleProblem }

/** Listens on loopback only. @throws UserError where Slidev does not start; its own words are in the message. */
export async function startSlidev(options: SlidevOptions): Promise<SlidevServer> {
  const child = fork(
    fileURLToPath(new URL('server-process.mjs', import.meta.url)),
    [JSON.stringify(options)],
    {
      execArgv: [],
      // Slidev asks on the terminal whether it may install what is missing; here it must not.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const said: string[] = []
  const problems: ModuleProblem[] = []
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()))
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()))
  child.on('message', (message: ServerMessage) => {
    if ('problem' in message) problems.push(message.problem)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const message = await readiness(child)
  if (message && 'url' in message) return { ...message, problems, ended, close: () => stop(child, ended) }
  await stop(child, ended)
  throw failure(message?.error ?? problems[0]?.message, said.join(''))
}

/** @returns undefined where the process ends without a word */
function readiness(child: ChildProcess): Promise<Listening | { error: string } | undefined> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ServerMessage) => {
      if (!('problem' in message)) resolve(message)
    })
    child.once('exit', () => resolve(undefined))
    child.once('error', reject)
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  await ended
}

/** @param error as the process has told it */
function failure(error: string | undefined, said: string): UserError {
  const missing = /The (theme|addon) "([^"]+)" was not found/.exec(said)
  if (missing) {
    return new MissingPackage(
      `The ${missing[1]} "${missing[2]}" is not installed.`,
      `Install it with: npm install ${missing[2]}`,
    )
  }
  const reason =
    stripVTControlCharacters(error ?? said)
      .trim()
      .split('\n')
      .find(Boolean) ?? 'it ended without a word'
  return new UserError(`Slidev did not start: ${reason}`)
}
