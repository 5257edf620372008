// Claims on a workspace: one file each, of a name that is never used twice. So whoever finds a dead one may remove it,
// and cannot hit the claim of somebody else who came in between.

import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { passedOver, passOver } from '../debug.ts'
import { explained } from '../save.ts'
import type { Workspace } from '../workspace.ts'
import { lifeOf, ownMark, type ProcessMark } from './process-life.ts'
import { makeRunFolder, runFolder } from './run-folder.ts'

/** A run that holds the workspace. */
export interface Holder {
  pid: number
  host: string
  /** Time and date as ISO 8601. */
  since: string
  /** Its arguments. */
  command: string
}

/** @returns the path of the claim, whole from the first moment; undefined where the folder went away meanwhile */
export async function makeClaim(workspace: Workspace): Promise<string | undefined> {
  const holder: Holder & ProcessMark = {
    ...ownMark(),
    host: hostname(),
    since: new Date().toISOString(),
    command: process.argv.slice(2).join(' '),
  }
  try {
    const path = join(await makeRunFolder(workspace), `${randomUUID()}${CLAIM}`)
    await writeFile(path + UNFINISHED, JSON.stringify(holder))
    await rename(path + UNFINISHED, path)
    return path
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Tells dead claims from living ones, for as long as one waits. */
export class Claims {
  readonly #folder: string
  readonly #silence: number
  readonly #heard = new Map<string, { beat: number; at: number }>()

  /** @param silence ms after which a holder that cannot be looked up counts as dead when its claim is not touched */
  constructor(workspace: Workspace, silence: number) {
    this.#folder = runFolder(workspace)
    this.#silence = silence
  }

  /**
   * The first holder that is alive.
   * @param own the path of one's own claim
   * @throws UserError where claims cannot be read
   */
  async living(own?: string): Promise<Holder | undefined> {
    for (const path of await this.#paths(CLAIM)) {
      if (path === own) continue
      const holder = await this.#holder(path)
      if (holder) return holder
    }
    return undefined
  }

  /** For whoever holds the workspace. A living one stays: its run would go on without it if it saw no other. */
  async removeDead(own: string): Promise<void> {
    for (const path of await this.#paths(CLAIM)) {
      if (path !== own && !(await this.#holder(path))) await rm(path, { force: true })
    }
    // A run that is just making its claim tries again.
    for (const path of await this.#paths(CLAIM + UNFINISHED)) await rm(path, { force: true })
  }

  async #paths(end: string): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
      throw explained(this.#folder, error)
    })
    return names.filter((name) => name.endsWith(end)).map((name) => join(this.#folder, name))
  }

  /** @returns undefined where it is dead, or gone */
  async #holder(path: string): Promise<Holder | undefined> {
    const holder = await readHolder(path)
    if (holder === undefined) return undefined
    const life = lifeOf(holder)
    if (life !== 'unknown') return life === 'alive' ? holder : undefined
    return (await this.#isSilent(path)) ? undefined : holder
  }

  /** Clocks of two machines need not agree; that a claim's time moves is seen by any clock. */
  async #isSilent(path: string): Promise<boolean> {
    const beat = (await stat(path).catch(passOver(path)))?.mtimeMs
    if (beat === undefined) return true
    const heard = this.#heard.get(path)
    if (heard?.beat === beat) return performance.now() - heard.at > this.#silence
    this.#heard.set(path, { beat, at: performance.now() })
    return false
  }
}

const CLAIM = '.claim'
const UNFINISHED = '.new'

/** @returns undefined where it is gone, or damaged: a power failure may leave an empty one */
async function readHolder(path: string): Promise<(Holder & ProcessMark) | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8'))
    return Number.isInteger(holder?.pid) && holder.pid > 0 ? holder : undefined
  } catch (error) {
    passedOver(path, error)
    return undefined
  }
}
