import { chmod, copyFile, mkdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { passOver } from './debug.ts'

/** Writes whole or not at all: a temporary file beside the target, then a rename. */
export async function saveText(path: AbsolutePath, text: string | Uint8Array): Promise<void> {
  await orExplain(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, text as string)
  })
}

/**
 * Copies a file whole or not at all, unless the target already has the same bytes. The copy gets the time of its
 * original: two files of one size and time are taken for equal, as rsync does, and are not read again.
 */
export async function saveCopy(from: AbsolutePath, to: AbsolutePath): Promise<void> {
  if (await sameSizeAndTime(from, to)) return
  if (!(await sameBytes(from, to))) await copyWhole(from, to)
  const { atime, mtime } = await stat(from)
  // Somebody else's file may be written to, but not dated.
  await utimes(to, atime, mtime).catch(passOver(to))
}

async function copyWhole(from: AbsolutePath, to: AbsolutePath): Promise<void> {
  await orExplain(to, async () => {
    await mkdir(dirname(to), { recursive: true })
    const temporary = join(dirname(to), `.${basename(to)}.${process.pid}`)
    try {
      await copyFile(from, temporary)
      // `copyFile` takes over the mode: a read-only original would give a copy that nobody can edit or remove.
      await chmod(temporary, 0o644)
      await rename(temporary, to)
    } finally {
      await rm(temporary, { force: true })
    }
  })
}

export async function remove(path: AbsolutePath): Promise<void> {
  await orExplain(path, () => rm(path, { force: true }))
}

/** @returns the file's text, or undefined where there is none. */
export async function textIfThere(path: AbsolutePath): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw explained(path, error)
  })
}

/** ms that a file system may round a time by. */
const ROUNDING = 2

async function sameSizeAndTime(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([left, right].map((path) => stat(path).catch(passOver(path))))
  return a !== undefined && b !== undefined && a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < ROUNDING
}

async function sameBytes(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([left, right].map((path) => readFile(path).catch(passOver(path))))
  return a !== undefined && b !== undefined && a.equals(b)
}

async function orExplain(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw explained(path, error as NodeJS.ErrnoException)
  }
}

const REASONS: Readonly<Record<string, [message: string, hint: string]>> = {
  EACCES: ['permission denied', 'Make the folder writable, or choose another workspace with --root.'],
  EPERM: ['not permitted', 'Make the folder writable, or choose another workspace with --root.'],
  EROFS: ['the file system is read-only', 'Copy the workspace to a place that can be written to.'],
  ENOSPC: ['the disk is full', 'Free some space and run the command again; nothing was half-written.'],
  ENOTDIR: ['a file stands where a folder is needed', 'Move that file away.'],
  EEXIST: ['a file stands where a folder is needed', 'Move that file away.'],
  EISDIR: ['a folder stands where the file belongs', 'Move that folder away.'],
}

/** A UserError for what a person can do something about, else the error itself. */
export function explained(path: string, error: NodeJS.ErrnoException): Error {
  const reason = REASONS[error.code ?? '']
  return reason ? new UserError(`Cannot write ${path}: ${reason[0]}.`, reason[1], { cause: error }) : error
}
