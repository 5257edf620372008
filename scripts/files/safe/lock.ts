// One run at a time for a workspace. Everyone makes a claim and then looks for others: of two who do so at once, at least
// one sees the other, and withdraws. Dead claims are noticed by their process, or by their silence.

import { rmSync } from 'node:fs'
import { rm, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { onExit } from 'signal-exit'
import { UserError } from '../../model/user-error.ts'
import { passOver } from '../debug.ts'
import { explained } from '../save.ts'
import type { Workspace } from '../workspace.ts'
import { Claims, type Holder, makeClaim } from './claims.ts'
import { removeRunFolderIfEmpty, runFolder } from './run-folder.ts'

export interface LockOptions {
  /** Told once of each run that has to be waited for. */
  onWait?: (holder: Holder) => void
  /** ms to wait before giving up. */
  patience?: number
  /** ms without a sign of life after which a run counts as dead, where its process cannot be looked up. */
  silence?: number
}

/** Gives the workspace free; a second call does nothing. */
export type Release = () => Promise<void>

const PATIENCE = 60_000
const SILENCE = 30_000
/** ms between signs of life. */
const BEAT = 5_000

/**
 * Holds a workspace until it is released, or the process ends in any way. A workspace that cannot be written to is not
 * held, as there is nothing to guard: the first file to be written says so.
 * @throws UserError that names the run that holds it, when patience is at an end
 */
export async function lockWorkspace(workspace: Workspace, options: LockOptions = {}): Promise<Release> {
  const { patience = PATIENCE, silence = SILENCE } = options
  const claims = new Claims(workspace, silence)
  const end = performance.now() + patience
  const told = new Set<string>()
  for (;;) {
    const holder = (await claims.living()) ?? (await claim(workspace, claims))
    if (typeof holder === 'function') return holder
    if (holder !== undefined && !told.has(holderText(holder))) {
      told.add(holderText(holder))
      options.onWait?.(holder)
    }
    if (performance.now() > end) throw held(holder)
    await pause(50 + Math.random() * 100)
  }
}

/** As a person knows a run: `process 123, since 10:02:11`, with its host and its day where these are not here and today. */
export function holderText({ pid, host, since }: Holder): string {
  const start = new Date(since)
  const today = start.toDateString() === new Date().toDateString()
  const time = start.toLocaleTimeString('en-GB')
  const day = today ? '' : `${start.toLocaleDateString('en-CA')} `
  return `process ${pid}${host === hostname() ? '' : ` on ${host}`}, since ${day}${time}`
}

/** @returns the rival, or undefined where there is none to name, if it came to nothing */
async function claim(workspace: Workspace, claims: Claims): Promise<Release | Holder | undefined> {
  const own = await makeClaim(workspace).catch((error: NodeJS.ErrnoException) => {
    if (CANNOT_WRITE.has(error.code ?? '')) return null
    throw explained(runFolder(workspace), error)
  })
  if (own === null) return async () => undefined
  if (own === undefined) return undefined
  const release = hold(workspace, own)
  const rival = await claims.living(own)
  if (rival) {
    await release()
    return rival
  }
  await claims.removeDead(own)
  return release
}

const CANNOT_WRITE = new Set(['EACCES', 'EPERM', 'EROFS'])

function hold(workspace: Workspace, own: string): Release {
  const forget = onExit(() => rmSync(own, { force: true }))
  const beat = () => utimes(own, new Date(), new Date()).catch(passOver(own))
  const timer = setInterval(beat, BEAT)
  timer.unref()
  return async () => {
    clearInterval(timer)
    forget()
    await rm(own, { force: true })
    await removeRunFolderIfEmpty(workspace)
  }
}

function held(holder: Holder | undefined): UserError {
  const who =
    holder === undefined ? 'Another run of reprise' : `Another run of reprise (${holderText(holder)})`
  return new UserError(
    `${who} holds this workspace.`,
    'Let it end, or end it, then run the command again. If there is no such run, delete decks/.run/*.claim.',
  )
}
