// Before all tests: those that start the program start the build, which must be that of the sources.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildIsCurrent, SOURCES } from '../../scripts/start/sources.mjs'

export async function setup(): Promise<void> {
  if (!buildIsCurrent())
    await promisify(execFile)(process.execPath, [join(SOURCES, 'start/build-program.mjs')])
}
