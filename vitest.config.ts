import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // A browser and a Slidev server each take a core; more files at once only wait for each other.
    maxWorkers: 2,
  },
})
