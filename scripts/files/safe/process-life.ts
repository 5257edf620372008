// Whether a process that is known by its number is still that process.

import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, platform } from 'node:os'
import { passedOver } from '../debug.ts'

/** A process, as one can recognise it later. */
export interface ProcessMark {
  pid: number
  /** Where this number means this process: the machine since its start, the container. */
  machine: string
  /** Tells it from a later process of the same number; absent where the system does not say. */
  started?: string
}

export function ownMark(): ProcessMark {
  const started = startOf(process.pid)
  return { pid: process.pid, machine: machine(), ...(started === undefined ? {} : { started }) }
}

/** `unknown` from another machine, and where the number may by now be that of another process. */
export function lifeOf(mark: ProcessMark): 'alive' | 'dead' | 'unknown' {
  if (mark.machine !== machine()) return 'unknown'
  if (!isThere(mark.pid)) return 'dead'
  const started = startOf(mark.pid)
  if (mark.started === undefined || started === undefined) return 'unknown'
  return started === mark.started ? 'alive' : 'dead'
}

function machine(): string {
  const linux = [
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    () => readlinkSync('/proc/self/ns/pid'),
  ]
  return [hostname(), platform(), ...linux.map((look) => ifThere(look) ?? '')].join(' ')
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** By proc(5): the state is the first field behind the name in brackets, the start in clock ticks the twentieth. */
function startOf(pid: number): string | undefined {
  const stat = ifThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A process that has ended, but whose parent has not asked for it, does nothing any more.
  return fields?.[0] === 'Z' ? 'ended' : fields?.[19]
}

function ifThere(look: () => string): string | undefined {
  try {
    return look()
  } catch (error) {
    passedOver('life of a process', error)
    return undefined
  }
}
