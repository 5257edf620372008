// Runs the program as a person does: as a process of its own, in a workspace that is a temporary folder.
// Folders and processes that a test file makes are gone when the file ends (see clean-up.ts).
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const PROGRAM = join(REPOSITORY, 'scripts/reprise.mjs')

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  /** Added to the environment; undefined removes a variable. */
  env?: Record<string, string | undefined>
  uid?: number
  gid?: number
  /** Another copy of `scripts/reprise.mjs`. */
  program?: string
}

/** A finding as `--json` shows it. */
export interface JsonFinding {
  file: string
  line: number
  column: number
  rule: string
  severity: 'info' | 'warning' | 'error'
  message: string
  hint?: string
}

export interface DecksDocument {
  notes: { file: string; decks: JsonDeck[] }[]
  findings: JsonFinding[]
}

export interface JsonDeck {
  file: string
  title: string
  slides: number
  lines: [number, number]
  status: string
}

export interface ExportDocument {
  exports: { deck: string; file: string; pages: number; bytes: number; ms: number; status: string }[]
  findings: JsonFinding[]
}

export interface CheckDocument {
  decks: {
    file: string
    slides: {
      no: number
      line: number
      title: string
      overflowX: number
      overflowY: number
      clipped: number
      minFontSize: number
      fill: number
      words: number
      bodySize: number
    }[]
  }[]
  findings: JsonFinding[]
}

const folders: string[] = []
const processes = new Set<ChildProcess>()

export async function cleanUp(): Promise<void> {
  for (const child of processes) child.kill('SIGKILL')
  await Promise.all(folders.splice(0).map(removeFolder))
}

/** Starts the program and does not wait. Its own group, so that a test can do what Ctrl-C does. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { cwd = tmpdir(), env = {}, uid, gid, program = PROGRAM } = options
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
  processes.add(child)
  child.once('exit', () => processes.delete(child))
  return child
}

export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options)
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, stdout: stdout(), stderr: stderr() }
}

/** @returns what the stream has said so far */
export function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

/** What Vitest sets for itself must not reach the program. */
function environment(own: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, VITEST: ____, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = { ...inherited, LC_ALL: 'C.UTF-8', ...own }
  for (const [name, value] of Object.entries(own)) if (value === undefined) delete env[name]
  return env
}

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'reprise-test-')))
  folders.push(folder)
  // `mkdtemp` lets nobody else in; a test may run the program as another user.
  await chmod(folder, 0o755)
  return folder
}

/** Also one that a test has made read-only. */
async function removeFolder(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
    const full = join(folder, path)
    if ((await stat(full).catch(() => undefined))?.isDirectory()) await chmod(full, 0o755)
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A workspace and what a person does in it. Paths are from its root, with `/`. */
export interface Desk {
  root: string
  /** Runs a command with the workspace as working folder. */
  run(...args: string[]): Promise<Run>
  /** Runs a command with `--json`; fails unless stdout is one JSON document and nothing else. */
  json<Document>(...args: string[]): Promise<{ code: number | null; stderr: string; document: Document }>
  read(path: string): Promise<string>
  write(path: string, content: string | Uint8Array): Promise<void>
  append(path: string, text: string): Promise<void>
  remove(path: string): Promise<void>
  exists(path: string): Promise<boolean>
  /** All files with their content, the cache left out. */
  files(): Promise<Record<string, string>>
  /** Another workspace with the same files. */
  copy(): Promise<Desk>
}

export async function workspace(files: Record<string, string | Uint8Array>): Promise<Desk> {
  const desk = deskIn(await workspaceRoot())
  for (const [path, content] of Object.entries(files)) await desk.write(path, content)
  return desk
}

/** In a folder of its own, so that a test can also put something outside the workspace. */
async function workspaceRoot(): Promise<string> {
  const root = join(await temporaryFolder(), 'workspace')
  await mkdir(root)
  return root
}

function deskIn(root: string): Desk {
  const at = (path: string) => join(root, path)
  return {
    root,
    run: (...args) => run(args, { cwd: root }),
    async json<Document>(...args: string[]) {
      const { code, stdout, stderr } = await run([...args, '--json'], { cwd: root })
      return { code, stderr, document: parse(stdout, stderr) as Document }
    },
    read: (path) => readFile(at(path), 'utf8'),
    async write(path, content) {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), content)
    },
    append: async (path, text) => writeFile(at(path), (await readFile(at(path), 'utf8')) + text),
    remove: (path) => rm(at(path), { recursive: true }),
    exists: (path) =>
      stat(at(path)).then(
        () => true,
        () => false,
      ),
    files: () => filesBelow(root),
    async copy() {
      const folder = await workspaceRoot()
      await cp(root, folder, { recursive: true })
      return deskIn(folder)
    },
  }
}

function parse(stdout: string, stderr: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch (cause) {
    throw new Error(`stdout is not one JSON document:\n${stdout}\nstderr:\n${stderr}`, { cause })
  }
}

async function filesBelow(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const path of (await readdir(root, { recursive: true })).sort()) {
    if (path.startsWith('.reprise')) continue
    const full = join(root, path)
    if ((await stat(full)).isFile()) found[path] = await readFile(full, 'latin1')
  }
  return found
}

/** All decks of a `decks --json` document with their status. */
export function statuses({ notes }: DecksDocument): Record<string, string> {
  return Object.fromEntries(notes.flatMap(({ decks }) => decks.map(({ file, status }) => [file, status])))
}
