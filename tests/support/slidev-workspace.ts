// Workspaces in which Slidev starts quickly. It takes most of a first start to bundle its libraries, and keeps them by the
// folder of the workspace; so test files use the same few folders one after the other, and clear all but that.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Desk, deskIn } from './run.ts'

const taken: string[] = []

/** For a test that opens decks; it is gone when the test file ends. */
export async function slidevWorkspace(files: Record<string, string | Uint8Array>): Promise<Desk> {
  const folder = await takeFolder()
  taken.push(folder)
  const root = join(folder, 'workspace')
  await mkdir(root, { recursive: true })
  const desk = deskIn(root)
  for (const [path, content] of Object.entries(files)) await desk.write(path, content)
  return desk
}

/** The first that no other test file has; both processes that run tests look for one here. */
async function takeFolder(): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(inject('sharedFolder'), String(number))
    if (await isMade(`${folder}.taken`)) return folder
  }
}

/** Of two that make a folder, only one succeeds. */
async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch {
    return false
  }
}

/** To be called when what ran in them has ended. */
export async function releaseWorkspaces(): Promise<void> {
  for (const folder of taken.splice(0)) {
    const [cache, kept] = [join(folder, 'workspace/.reprise/vite'), `${folder}.vite`]
    const hasCache = (await readdir(cache).catch(() => [])).length > 0
    if (hasCache) await rename(cache, kept)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    if (hasCache) {
      await mkdir(join(folder, 'workspace/.reprise'), { recursive: true })
      await rename(kept, cache)
    }
    await rm(`${folder}.taken`, { recursive: true })
  }
}
