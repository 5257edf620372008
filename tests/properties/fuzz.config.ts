// `npm run fuzz`: the properties on many more notes than `npm test` has time for, by hand before a release.
// REPRISE_RUNS and REPRISE_SEED choose others.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/properties/*.test.ts'],
    maxWorkers: 2,
    env: { REPRISE_RUNS: process.env.REPRISE_RUNS ?? '12500' },
  },
})
