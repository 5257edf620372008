// What can happen to a process between two calls of the file system: it is killed, or a call fails. The calls are those
// of Node; the program is as it is.
import fs from 'node:fs'

export interface Faults {
  /** The process is killed at this call, counted from 0; at a write, when half of it is on disk. */
  killAtCall?: number
  /** The process is killed before this file is put in place. */
  killAtPlacing?: number
  /** The file is not put in place. */
  failAtPlacing?: number
  /** Folders cannot be opened to flush them, as on Windows. */
  closedFolders?: boolean
}

const CALLS = [
  'access',
  'mkdir',
  'open',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'utimes',
  'writeFile',
] as const
/** What puts a file in place, or takes it away. */
const PLACINGS = ['renameSync', 'rmSync'] as const
const OF_HANDLES = ['writeFile', 'sync', 'chmod', 'chown', 'close'] as const

type Call = (...args: unknown[]) => unknown

/** @returns the calls so far: `rename <path>`, and for what is done with an open file `sync <path>` */
export async function injectFaults(faults: Faults): Promise<() => readonly string[]> {
  const calls: string[] = []
  const opened = new WeakMap<object, string>()
  let placings = 0
  const call = (name: string, path: unknown, beforeKill?: () => void) => {
    if (calls.push(`${name} ${path}`) - 1 === faults.killAtCall) kill(beforeKill)
  }
  const wrap = (of: object, name: string, before: (...args: unknown[]) => void) => {
    const callsOf = of as Record<string, Call>
    const original = callsOf[name] as Call
    callsOf[name] = function (this: unknown, ...args: unknown[]) {
      before.apply(this, args)
      return original.apply(this, args)
    }
  }
  const handle = await fs.promises.open(process.execPath)
  const handles = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of OF_HANDLES) {
    wrap(handles, name, function (this: unknown, ...args) {
      const { fd } = this as fs.promises.FileHandle
      const half = String(args[0]).slice(0, String(args[0]).length / 2)
      const path = opened.get(this as object)
      call(name, path, name === 'writeFile' ? () => fs.writeSync(fd, half) : undefined)
    })
  }
  for (const name of CALLS)
    wrap(fs.promises, name, (...paths) => call(name, paths[name === 'rename' ? 1 : 0]))
  wrap(fs, 'readFileSync', (path) => call('readFileSync', path))
  for (const name of PLACINGS) {
    wrap(fs, name, (...paths) => {
      call(name, paths[name === 'renameSync' ? 1 : 0])
      const placing = placings++
      if (placing === faults.killAtPlacing) kill()
      if (placing === faults.failAtPlacing) throw failure()
    })
  }
  const open = fs.promises.open
  fs.promises.open = async (path, ...rest) => {
    const handle = await open(path, ...rest)
    opened.set(handle, String(path))
    return handle
  }
  if (faults.closedFolders) {
    wrap(fs.promises, 'open', (path) => {
      if (fs.statSync(path as string, { throwIfNoEntry: false })?.isDirectory()) throw failure()
    })
  }
  return () => calls
}

function kill(before?: () => void): void {
  before?.()
  process.kill(process.pid, 'SIGKILL')
}

function failure(): Error {
  return Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' })
}
