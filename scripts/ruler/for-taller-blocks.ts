import type { Metrics } from '../model/metrics.ts'

/**
 * Metrics of slides whose blocks and titles are so many times as tall as those of the theme: everything is relative, so
 * that is a slide with less room.
 */
export function forTallerBlocks(metrics: Metrics, factor: number): Metrics {
  return { ...metrics, height: metrics.height / factor }
}
