// `npm run fuzz:merge`: the laws of merging in a million merges, by hand before a release: 112,000 runs of nine.
// REPRISE_RUNS and REPRISE_SEED choose others.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/merge/laws.test.ts'],
    env: { REPRISE_RUNS: process.env.REPRISE_RUNS ?? '112000' },
  },
})
