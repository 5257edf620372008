// Starts main.ts as a process of its own, bundled once, so that a start takes some 50 ms.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import { collect, temporaryFolder } from '../../support/run.ts'
import type { Faults } from './faults.ts'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface Starter {
  /** The bundle. */
  program: string
  start(args: readonly string[], options?: StartOptions): ChildProcess
  run(args: readonly string[], options?: StartOptions): Promise<Ended>
}

interface StartOptions {
  faults?: Faults
  uid?: number
}

export async function starter(): Promise<Starter> {
  const program = join(await temporaryFolder(), 'main.cjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  })
  const start: Starter['start'] = (args, { faults = {}, uid } = {}) =>
    spawn(process.execPath, [program, ...args], {
      env: { ...process.env, REPRISE_FAULTS: JSON.stringify(faults) },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
    })
  return {
    program,
    start,
    async run(args, options) {
      const child = start(args, options)
      const stdout = collect(child.stdout)
      const stderr = collect(child.stderr)
      const [code, signal] = await once(child, 'close')
      return { code, signal, stdout: stdout(), stderr: stderr() }
    },
  }
}
