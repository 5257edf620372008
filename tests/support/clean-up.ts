// Runs before each test file, also where files share their modules and `run.ts` is read once.
import { afterAll } from 'vitest'
import { cleanUp } from './run.ts'
import { releaseWorkspaces } from './slidev-workspace.ts'

afterAll(async () => {
  await cleanUp()
  await releaseWorkspaces()
})
