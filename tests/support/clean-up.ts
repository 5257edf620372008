// Runs before each test file, also where files share their modules and `run.ts` is read once.
import { afterAll } from 'vitest'
import { cleanUp } from './run.ts'

afterAll(cleanUp)
