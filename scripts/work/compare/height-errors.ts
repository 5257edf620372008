// In: heights of slides as planned and as the browser has them. Out: how good the plan's model is. Pure.
import type { RootPath } from '../../model/paths.ts'

export interface ComparedSlide {
  deck: RootPath
  /** On which the slide starts. */
  line: number
  no: number
  title: string
  /** px from the top margin to the end of the content. */
  planned: number
  browser: number
}

export interface HeightErrors {
  slides: number
  /** Of the error's size, in % of a slide's height. */
  median: number
  p95: number
  max: number
  /** Slides that the plan took to be lower, or higher, than they are by more than a pixel. */
  tooLow: number
  tooHigh: number
  /** The most by which it took one to be lower, in %. */
  lowest: number
  passes: boolean
}

/** px of Slidev's canvas. */
const SLIDE = 552
/** What the model promises, in % of a slide's height: for 95 % of the slides, and how much too low at most. */
export const PROMISED = { p95: 5, tooLow: 2 }

/** In % of a slide's height; negative where the plan took the slide to be lower than it is. */
export function errorOf({ planned, browser }: ComparedSlide): number {
  return ((planned - browser) / SLIDE) * 100
}

export function heightErrors(slides: readonly ComparedSlide[]): HeightErrors {
  const errors = slides.map(errorOf)
  const sizes = errors.map(Math.abs).sort((a, b) => a - b)
  const lowest = Math.max(0, -Math.min(0, ...errors))
  const pixel = 100 / SLIDE
  const p95 = quantile(sizes, 0.95)
  return {
    slides: slides.length,
    median: rounded(quantile(sizes, 0.5)),
    p95: rounded(p95),
    max: rounded(sizes.at(-1) ?? 0),
    tooLow: errors.filter((error) => error < -pixel).length,
    tooHigh: errors.filter((error) => error > pixel).length,
    lowest: rounded(lowest),
    passes: p95 <= PROMISED.p95 && lowest <= PROMISED.tooLow,
  }
}

/** @param sorted ascending */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100
}

/** The slides with the largest errors first; of equal ones those that are too low. */
export function worst(slides: readonly ComparedSlide[], count: number): ComparedSlide[] {
  const size = (slide: ComparedSlide) => Math.abs(errorOf(slide))
  return slides.toSorted((a, b) => size(b) - size(a) || errorOf(a) - errorOf(b)).slice(0, count)
}
