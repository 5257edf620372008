import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { CoverageByFolder } from './tests/support/coverage-by-folder.ts'
import { Slowest } from './tests/support/slowest.ts'

/** Files with a browser take longest: last of all, one would run while the other core has nothing to do. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const needsBrowser = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/browser/')
    return [...sorted.filter(needsBrowser), ...sorted.filter((file) => !needsBrowser(file))]
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They install packages: `npm run test:package`, `npm run test:node`.
    exclude: ['tests/package/**'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/clean-up.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // A browser and a Slidev server each take a core; more files at once only wait for each other.
    maxWorkers: 2,
    // Nothing here changes a module or the environment, and to read remark, Shiki and the program anew for each of a
    // hundred files takes longer than most of them do.
    isolate: false,
    sequence: { sequencer: BrowserFirst },
    reporters: ['default', new Slowest(), new CoverageByFolder()],
    // What runs in a browser or in a process of its own is not counted.
    coverage: {
      provider: 'v8',
      include: ['scripts/**/*.ts'],
      reporter: [],
      reportOnFailure: true,
      reportsDirectory: '.reprise/coverage',
    },
  },
})
