// A folder for all test files of a run, gone when the run ends.
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    sharedFolder: string
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'reprise-tests-')))
  provide('sharedFolder', folder)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
