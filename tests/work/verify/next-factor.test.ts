import { describe, expect, test } from 'vitest'
import { type Attempt, bestAttempt, misfit, nextFactor } from '../../../scripts/work/verify/next-factor.ts'

/** Each slide by the px that it runs over. */
function attempt(factor: number, ...over: number[]): Attempt {
  return { factor, slides: over.map((overflowY) => ({ overflowY })) }
}

const PLANNED = [
  // A cover, whose height nobody plans.
  { height: 0, room: 0 },
  { height: 300, room: 390 },
  { height: 390, room: 390 },
]

describe('the next plan takes blocks to be taller', () => {
  test('by what the worst slide measured, and a little more', () => {
    // It holds 390 + 60 px instead of the 300 planned.
    expect(nextFactor([attempt(1, 0, 60, 10)], PLANNED)).toBeCloseTo((450 / 300) * 1.01, 3)
  })

  test('on top of what they were taken to be before', () => {
    expect(nextFactor([attempt(1, 0, 0, 90), attempt(1.2, 0, 0, 39)], PLANNED)).toBeCloseTo(
      1.2 * 1.1 * 1.01,
      2,
    )
  })

  test('by enough to make another plan', () => {
    expect(nextFactor([attempt(1, 0, 0, 2)], PLANNED)).toBeCloseTo(1.03, 3)
  })

  test('by three times at most', () => {
    expect(nextFactor([attempt(2.5, 0, 300, 0)], PLANNED)).toBe(3)
  })
})

describe('there is no next plan', () => {
  test.each<[string, Attempt[]]>([
    ['where all fits', [attempt(1, 0, 0, 0)]],
    ['where nobody sees what is over', [attempt(1, 0, 1, 0.4)]],
    [
      'where the last was no better: a block that cannot be cut',
      [attempt(1, 0, 50, 0), attempt(1.3, 0, 50, 0)],
    ],
    ['where only a cover is too full', [attempt(1, 40, 0, 0)]],
    ['where slides would be nearly empty', [attempt(2, 0, 90, 0), attempt(3, 0, 20, 0)]],
    ['where the deck could not be shown', [{ factor: 1, slides: [] }]],
  ])('%s', (_, attempts) => {
    expect(nextFactor(attempts, PLANNED)).toBeUndefined()
  })
})

describe('the best plan', () => {
  test('is the one whose slides fit best', () => {
    const [first, second, third] = [attempt(1, 90), attempt(1.2, 0, 4), attempt(1.4, 0, 6)]
    expect(bestAttempt([first, second, third])).toBe(second)
  })

  test('is the first where none is better', () => {
    const first = attempt(1, 50)
    expect(bestAttempt([first, attempt(1.3, 50)])).toBe(first)
  })

  test('counts px of slides, not what nobody sees', () => {
    expect(misfit(attempt(1, 0.9, 12, 30))).toBe(42)
  })
})
