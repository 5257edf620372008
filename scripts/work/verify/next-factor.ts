// In: how a plan of a talk came out in the browser. Out: by how much taller to take its blocks. Pure.
import type { ExplainedSlide } from '../../report/explained-slides.ts'

/** How a plan of a talk came out. */
export interface Attempt {
  /** What blocks were taken to be taller by. */
  factor: number
  /** The slides in the browser, in order: px by which they leave the slide. */
  slides: readonly { overflowY: number }[]
}

/** px that a slide may be off without anybody seeing it. */
const TOLERANCE = 1
/** Between the first plan and a last one whose slides are nearly empty. */
const MOST = 3
/** A plan that takes blocks to be barely taller is the same again. */
const LEAST_STEP = 1.03
/** What is measured is one slide; the next plan has others. */
const MARGIN = 1.01

/** px by which an attempt's slides do not fit, in all. */
export function misfit({ slides }: Attempt): number {
  return slides.reduce((sum, { overflowY }) => sum + (overflowY > TOLERANCE ? overflowY : 0), 0)
}

/**
 * @param attempts of one talk, in order
 * @param planned the slides of the last one
 * @returns undefined where another plan would not help: all fits, the last was no better, or no slide that does not fit
 *   has blocks that could move to another
 */
export function nextFactor(
  attempts: readonly Attempt[],
  planned: readonly Pick<ExplainedSlide, 'height' | 'room'>[],
): number | undefined {
  const [before, last] = [attempts.at(-2), attempts.at(-1)]
  if (!last || misfit(last) === 0 || last.factor >= MOST) return undefined
  if (before && misfit(last) >= misfit(before)) return undefined
  const ratios = last.slides.flatMap(({ overflowY }, index) => {
    const { height = 0, room = 0 } = planned[index] ?? {}
    return overflowY > TOLERANCE && height > 0 ? [(room + overflowY) / height] : []
  })
  if (ratios.length === 0) return undefined
  const step = Math.max(LEAST_STEP, ...ratios.map((ratio) => ratio * MARGIN))
  return Math.min(MOST, Math.round(last.factor * step * 1000) / 1000)
}

/** The attempt that fits best; of equals the first, whose slides are fullest. */
export function bestAttempt<A extends Attempt>(attempts: readonly A[]): A {
  return attempts.reduce((best, each) => (misfit(each) < misfit(best) ? each : best))
}
