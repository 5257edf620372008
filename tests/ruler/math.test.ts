import { describe, expect, test } from 'vitest'
import { mathSize } from '../../scripts/ruler/math-size.ts'
import { mathWidth } from '../../scripts/ruler/math-width.ts'

describe('the size of a formula', () => {
  test('has a height for each line', () => {
    expect(mathSize('a \\\\ b', true).heights).toHaveLength(2)
  })

  test('is taller for a fraction, and tallest for one in another', () => {
    const height = (tex: string) => mathSize(tex, true).heights[0] ?? 0
    expect(height('\\frac{a}{b}')).toBeGreaterThan(1.5 * height('a'))
    expect(height('\\frac{\\frac{a}{b}}{c}')).toBeGreaterThan(height('\\frac{a}{b}'))
  })

  test('in a line is less than on lines of its own', () => {
    const [inText = 0] = mathSize('\\sum_{i=0}^{n} i', false).heights
    const [alone = 0] = mathSize('\\sum_{i=0}^{n} i', true).heights
    expect(inText).toBeLessThan(alone)
  })

  test('of what is no TeX is that of its source', () => {
    expect(mathSize('\\frac{', false).width).toBeGreaterThan(0)
  })
})

describe('the bound of its width', () => {
  test('counts letters and signs, not what arranges them', () => {
    expect(mathWidth('abc')).toBeCloseTo(3 * 0.6 * 1.21)
    expect(mathWidth('\\frac{a}{b}')).toBeCloseTo(mathWidth('ab'))
    expect(mathWidth('\\alpha')).toBeGreaterThan(mathWidth('a'))
  })

  test('is that of the longest row', () => {
    expect(mathWidth('a \\\\ abc \\\\ ab')).toBeCloseTo(mathWidth('abc'))
  })
})
