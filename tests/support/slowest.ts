// Prints which test files took longest: what to look at when `npm test` has become slow.
import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 10

export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const slowest = [...modules].sort((a, b) => milliseconds(b) - milliseconds(a)).slice(0, SHOWN)
    // Of a run of one file Vitest has already said it.
    if (modules.length <= 1) return
    const lines = slowest.map((module) => {
      const seconds = (milliseconds(module) / 1000).toFixed(1)
      return `${seconds.padStart(7)} s  ${module.relativeModuleId}`
    })
    console.log(['', ' Slowest', ...lines, ''].join('\n'))
  }
}

/** With hooks and imports: a file that shares its modules with those before it has few of these. */
function milliseconds(module: TestModule): number {
  const { duration, collectDuration } = module.diagnostic()
  return duration + collectDuration
}
