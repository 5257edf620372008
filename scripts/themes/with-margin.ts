import type { Metrics } from '../model/metrics.ts'

/** Share of a slide's width and height to plan with where the theme could not be measured. */
const SURE = 0.85

/** Metrics of slides that are a little smaller. */
export function withMargin(metrics: Metrics): Metrics {
  const { width, columnWidth, height, lede } = metrics
  return {
    ...metrics,
    width: width * SURE,
    columnWidth: columnWidth * SURE,
    height: height * SURE,
    lede: { ...lede, width: lede.width * SURE },
  }
}
