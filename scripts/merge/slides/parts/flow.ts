import type { Unit } from '../../text/unit.ts'

/** The units of slides, one after the other. */
export interface Flow {
  units: Unit[]
  /** Index of the first unit of each slide, and the number of units. */
  starts: number[]
}

export function flowOf(slides: readonly (readonly Unit[])[]): Flow {
  const starts = [0]
  for (const units of slides) starts.push((starts.at(-1) as number) + units.length)
  return { units: slides.flat(), starts }
}

/** @returns the index of the slide that has a unit */
export function slideAt({ starts }: Flow, unit: number): number {
  return starts.findLastIndex((start, index) => index < starts.length - 1 && start <= unit)
}
