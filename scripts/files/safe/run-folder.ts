// `decks/.run/` holds what one run tells the next: who is at work (lock.ts) and what is being written (journal.ts). It
// is not in `.reprise/`, which may be deleted at any time, and it is gone when nothing is in it.

import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AbsolutePath } from '../../model/paths.ts'
import { passOver } from '../debug.ts'
import { below, type Workspace } from '../workspace.ts'

export function runFolder({ decks }: Workspace): AbsolutePath {
  return below(decks, '.run')
}

/** Makes the folder, and has git ignore it whatever the workspace's own `.gitignore` says. */
export async function makeRunFolder(workspace: Workspace): Promise<AbsolutePath> {
  const folder = runFolder(workspace)
  // One by one: asked for both, Node says ENOTDIR when another run removes one of them at that moment.
  for (const each of [workspace.decks, folder]) await mkdir(each).catch(unlessThere)
  await writeFile(join(folder, IGNORE), '*\n')
  return folder
}

/** Also removes `decks/` where nothing came of the run. */
export async function removeRunFolderIfEmpty(workspace: Workspace): Promise<void> {
  const folder = runFolder(workspace)
  const names = await readdir(folder).catch(passOver(folder))
  if (names === undefined || names.some((name) => name !== IGNORE)) return
  await rm(join(folder, IGNORE), { force: true })
  // A folder that somebody has put a file into by now is not removed.
  for (const empty of [folder, workspace.decks]) await rmdir(empty).catch(passOver(empty))
}

const IGNORE = '.gitignore'

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
