import { spawn } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { createServer } from 'node:net'
import { markdownFilesBelow, namedFiles } from '../files/markdown-files.ts'
import { remove } from '../files/save.ts'
import { absolute, shown } from '../files/workspace.ts'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { errorLines } from '../report/lines.ts'
import { generateDecks } from '../work/update/generate-decks.ts'
import type { Context, ExitCode } from './context.ts'

export interface DevOptions {
  port: number | undefined
  open: boolean
  /** Measures themes; decks are opened in the person's own. */
  browser: string | undefined
}

/** Presents one deck, or an event with all its talks, and follows the notes. Slidev follows the decks. */
export async function dev(
  context: Context,
  deck: string | undefined,
  options: DevOptions,
): Promise<ExitCode> {
  const { workspace, output } = context
  if (options.port !== undefined) await mustBeFree(options.port)
  await update(context, [], options)
  const path = await chooseDeck(context, deck)
  const { eventEntry } = await import('../slidev/event-entry.ts')
  const entry = await eventEntry(workspace, path)
  const watcher = await followNotes(context, options)
  try {
    output.progress(`Opening ${shown(workspace, path)}; Ctrl-C ends it.`)
    return await runSlidev(entry ?? path, options)
  } finally {
    await watcher.close()
    if (entry !== undefined) await remove(entry)
  }
}

async function update(
  { workspace, output }: Context,
  notes: string[],
  { browser }: DevOptions,
): Promise<void> {
  const onPhase = (text: string) => output.progress(text)
  const { findings } = await generateDecks(workspace, { notes, browser, onPhase })
  output.findings(findings)
}

async function chooseDeck({ workspace }: Context, name: string | undefined): Promise<AbsolutePath> {
  const paths =
    name === undefined
      ? await markdownFilesBelow(workspace.decks)
      : await namedFiles(workspace, workspace.decks, [name])
  const [only, ...others] = paths
  if (only === undefined) throw new UserError('There is no deck to open.', 'Put notes into notes/ first.')
  if (others.length === 0) return only
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UserError(
      `There are ${paths.length} decks.`,
      `Name one, for example: reprise dev ${shown(workspace, only)}`,
    )
  }
  const { isCancel, select } = await import('@clack/prompts')
  const chosen = await select({
    message: 'Which deck?',
    maxItems: 20,
    options: paths.map((value) => ({ value, label: shown(workspace, value) })),
  })
  if (isCancel(chosen)) throw new UserError('No deck was chosen.')
  return chosen
}

async function followNotes(context: Context, options: DevOptions) {
  const { watch } = await import('chokidar')
  const { workspace, output } = context
  const watcher = watch(workspace.notes, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 100 },
  })
  // One at a time: an editor may save again while decks are being written.
  let running = Promise.resolve()
  watcher.on('all', (event, name) => {
    const path = absolute(name)
    if (!/\.(?:md|markdown)$/i.test(path) || event === 'addDir' || event === 'unlinkDir') return
    running = running
      .then(() => update(context, event === 'unlink' ? [] : [path], options))
      .then(() => output.progress(`${shown(workspace, path)} changed; decks are up to date.`))
      .catch((error) => {
        for (const line of errorLines(error, output.errorColours)) output.problem(line)
      })
  })
  return watcher
}

/** Slidev listens on `localhost` by name; a container without /etc/hosts does not know it. */
async function mustResolveLocalhost(): Promise<void> {
  await lookup('localhost').catch((cause) => {
    const hint = 'Add this line to /etc/hosts: 127.0.0.1 localhost'
    throw new UserError('This machine does not know "localhost", where Slidev listens.', hint, { cause })
  })
}

async function mustBeFree(port: number): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE'
      const message = inUse ? `Port ${port} is in use.` : `Port ${port} cannot be used: ${error.message}`
      reject(new UserError(message, 'Choose another with --port, or leave it out for any free port.'))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  await new Promise((resolve) => server.close(resolve))
}

/** Slidev's own program, so that its keys, its editor and its restarts work as its documentation says. */
async function runSlidev(path: string, options: DevOptions): Promise<ExitCode> {
  await mustResolveLocalhost()
  const { startedAs } = await import('../slidev/started-as.ts')
  const program = new URL('../bin/slidev.mjs', import.meta.resolve('@slidev/cli'))
  const port = options.port === undefined ? [] : ['--port', String(options.port)]
  // With `--eval` the first argument takes the place of the program's name.
  const node = ['--input-type=module', '--eval', `await import(${JSON.stringify(program.href)})`, startedAs()]
  const child = spawn(process.execPath, [...node, path, ...port, ...(options.open ? ['--open'] : [])], {
    stdio: 'inherit',
  })
  // Slidev ends with a code of its own when it is told to; that is no failure.
  let told = false
  const passOn = (signal: NodeJS.Signals) => {
    told = true
    child.kill(signal)
  }
  process.on('SIGINT', passOn)
  process.on('SIGTERM', passOn)
  try {
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    return told || code === 0 ? 0 : 2
  } finally {
    process.off('SIGINT', passOn)
    process.off('SIGTERM', passOn)
  }
}
