import { describe, expect, test } from 'vitest'
import { type ComparedSlide, heightErrors, worst } from '../../../scripts/work/compare/height-errors.ts'
import { inRoot } from '../../support/paths.ts'

/** 5.52 px are one percent. */
const slide = (planned: number, browser: number, title = ''): ComparedSlide => ({
  deck: inRoot('decks/a.md'),
  line: 1,
  no: 1,
  title,
  planned,
  browser,
})
const exact = Array.from({ length: 95 }, () => slide(300, 300))

describe('errors of planned heights', () => {
  test('are told in percent of a slide', () => {
    const errors = heightErrors([slide(300, 300), slide(311.04, 300), slide(300, 305.52)])
    expect(errors).toEqual({
      ...{ slides: 3, median: 1, p95: 2, max: 2, tooLow: 1, tooHigh: 1, lowest: 1 },
      passes: true,
    })
  })

  test('may be large in one slide of twenty', () => {
    const high = slide(400, 300)
    expect(heightErrors([...exact, ...Array(5).fill(high)]).passes).toBe(true)
    expect(heightErrors([...exact, ...Array(6).fill(high)]).passes).toBe(false)
  })

  test('never by more than 2 % too low', () => {
    expect(heightErrors([...exact, slide(300, 311)]).passes).toBe(true)
    expect(heightErrors([...exact, slide(300, 312)]).passes).toBe(false)
  })

  test('the worst come first', () => {
    const slides = [slide(300, 301, 'small'), slide(300, 340, 'low'), slide(350, 300, 'high')]
    expect(worst(slides, 2).map(({ title }) => title)).toEqual(['high', 'low'])
  })
})
