import type { Metrics } from '../model/metrics.ts'
import type { Step } from '../model/slide.ts'
import measured from './default-metrics.json' with { type: 'json' }

/** The steps of the type scale, from the one to prefer to the floor: 16 px text, 12 px code. */
export const STEPS: readonly Step[] = ['normal', 'dense', 'compact']

/** Of the default theme, as `npm run calibrate` measured them. */
export const DEFAULT_METRICS = measured as unknown as Metrics
