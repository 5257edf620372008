import type { Metrics } from '../model/metrics.ts'
import type { Step } from '../model/slide.ts'
import measured from './default-metrics.json' with { type: 'json' }

/** The steps of the type scale, the largest first: 28 px of text, 24, 22, and 20 with code of 16 and of 14. */
export const STEPS: readonly Step[] = ['large', 'normal', 'dense', 'compact', 'fine']

/** Of the default theme, as `npm run calibrate` measured them. */
export const DEFAULT_METRICS = measured as unknown as Metrics
