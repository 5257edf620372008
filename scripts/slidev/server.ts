// An edge: Slidev's server. One process each, because Slidev remembers the first deck's folder for its whole process
// and applies that folder's configuration to every other deck, silently.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../model/user-error.ts'

export interface SlidevOptions {
  /** Absolute path of the deck, or of a file that includes decks. */
  entry: string
  /** Vite's cache. Each configuration needs its own: a change costs a new run of its dependency optimizer (12 s). */
  cacheDir: string
}

export interface SlidevServer {
  /** With a final `/`. */
  url: string
  /** Slides that the entry shows, includes resolved and hidden slides left out. */
  slides: number
  close(): Promise<void>
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>
}

/** A theme or addon that the decks name is not installed: no deck of the same configuration can be served. */
export class MissingPackage extends UserError {}

/** What the process tells when it is ready, or cannot be. */
export type ServerMessage = { url: string; slides: number } | { error: string }

/** Listens on loopback only. @throws UserError where Slidev does not start; its own words are in the message. */
export async function startSlidev(options: SlidevOptions): Promise<SlidevServer> {
  const child = fork(
    fileURLToPath(new URL('server-process.ts', import.meta.url)),
    [JSON.stringify(options)],
    {
      execArgv: ['--import', import.meta.resolve('tsx')],
      // Slidev asks on the terminal whether it may install what is missing; here it must not.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const said: string[] = []
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()))
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const message = await firstMessage(child)
  if (message && 'url' in message) return { ...message, ended, close: () => stop(child, ended) }
  await stop(child, ended)
  throw failure(message, said.join(''))
}

function firstMessage(child: ChildProcess): Promise<ServerMessage | undefined> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as ServerMessage))
    child.once('exit', () => resolve(undefined))
    child.once('error', reject)
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  await ended
}

function failure(message: ServerMessage | undefined, said: string): UserError {
  const missing = /The (theme|addon) "([^"]+)" was not found/.exec(said)
  if (missing) {
    return new MissingPackage(
      `The ${missing[1]} "${missing[2]}" is not installed.`,
      `Install it with: npm install ${missing[2]}`,
    )
  }
  const reason =
    plain(message && 'error' in message ? message.error : said)
      .trim()
      .split('\n')
      .find(Boolean) ?? 'it ended without a word'
  return new UserError(`Slidev did not start: ${reason}`)
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
  return text.replace(/\u001b\[[0-9;]*m/g, '')
}
