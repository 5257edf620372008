// `npm run test:package` and `npm run test:node`: what takes a registry and some minutes, so `npm test` has neither.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/package/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/clean-up.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
