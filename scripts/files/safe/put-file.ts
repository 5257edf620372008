// One file, in two steps: all that can go wrong or take time, then one rename that does it.

import { constants, renameSync, rmSync, type Stats } from 'node:fs'
import { access, type FileHandle, mkdir, open, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { passOver } from '../debug.ts'
import { explained } from '../save.ts'

/** A file that is ready to be put in place. */
export interface ReadyFile {
  /** Where the file really is, if `path` is a symbolic link to it. */
  target: string
  /** The new file, beside the target; absent where the file is to be removed. */
  temporary?: string
}

/**
 * Writes the new text beside the file, with the mode and owner that the file has, and waits for the disk.
 * @param path absolute; its folder is made where there is none
 * @param text undefined removes the file, or the link that stands for it
 * @param temporary gives the path of a temporary file in a folder
 * @throws UserError where the file could not be put in place; a temporary file may be left
 */
export async function readyFile(
  path: string,
  text: string | undefined,
  temporary: (folder: string) => string,
): Promise<ReadyFile> {
  try {
    if (text === undefined) {
      await access(dirname(path), constants.W_OK).catch(unlessAbsent)
      return { target: path }
    }
    const target = await realpath(path).catch(passOver(path, path))
    const folder = dirname(target)
    await mkdir(folder, { recursive: true })
    const existing = await stat(target).catch(unlessAbsent)
    // A rename would replace a file that its owner has protected.
    if (existing) await access(target, constants.W_OK)
    const beside = temporary(folder)
    await writeBeside(beside, text, existing)
    return { target, temporary: beside }
  } catch (error) {
    throw explained(path, error as NodeJS.ErrnoException)
  }
}

/** Without a pause, so that as little as possible can happen between a look at the file and this. */
export function putInPlace({ target, temporary }: ReadyFile): void {
  if (temporary === undefined) rmSync(target, { force: true })
  else renameSync(temporary, target)
}

async function writeBeside(path: string, text: string, existing: Stats | undefined): Promise<void> {
  const handle = await open(path, 'wx', existing?.mode)
  try {
    await handle.writeFile(text, 'utf8')
    if (existing) await takeOver(handle, existing)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Only root may give a file to somebody else, and some file systems have neither owners nor modes. */
async function takeOver(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(passOver('owner of a file'))
  await handle.chmod(mode & 0o7777).catch(passOver('mode of a file'))
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
