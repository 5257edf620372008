// How many notes a property is tried on; `npm run fuzz` tries more.
import fc from 'fast-check'

export const RUNS = Number(process.env.REPRISE_RUNS ?? 100)
const SEED = Number(process.env.REPRISE_SEED ?? 20170415)

/** ms for a test; a guard against a run that never ends, not a measurement. */
export const TIME_LIMIT = Math.max(60_000, RUNS * 200)

export function check<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed: SEED, numRuns: RUNS })
}
