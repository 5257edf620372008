// `npm run kill-test`: many more kills than `npm test` has time for. REPRISE_KILLS and REPRISE_SEED choose others.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/files/kill.test.ts'],
    env: { REPRISE_KILLS: process.env.REPRISE_KILLS ?? '200' },
  },
})
