import { describe, expect, test } from 'vitest'
import { forTallerBlocks } from '../../scripts/ruler/for-taller-blocks.ts'
import { createRuler } from '../../scripts/ruler/ruler.ts'
import { KNOWN_METRICS, KNOWN_SCALE } from '../support/known-metrics.ts'

const ruler = createRuler(KNOWN_METRICS, 'zh-CN')

describe('the head of a slide', () => {
  test('is its title’s lines and the gap below', () => {
    expect(ruler.head('队列', [])).toBe(48 + 24)
    expect(ruler.head('队'.repeat(20), [])).toBe(48 + 24)
    expect(ruler.head('队'.repeat(21), [])).toBe(2 * 48 + 24)
  })

  test('is smaller where the title has more columns', () => {
    expect(ruler.head('队'.repeat(24), [])).toBe(2 * 48 + 24)
    expect(ruler.head('队'.repeat(25), [])).toBe(41 + 24)
    expect(ruler.head('队'.repeat(26), [])).toBe(2 * 41 + 24)
  })

  test('has the gap of the step below', () => {
    const { steps } = KNOWN_METRICS
    const metrics = { ...KNOWN_METRICS, steps: { ...steps, dense: { ...KNOWN_SCALE, titleGap: 15 } } }
    expect(createRuler(metrics).head('Queues', [], 'dense')).toBe(48 + 15)
    expect(createRuler(metrics).head('Queues', [])).toBe(48 + 24)
  })

  test('has its breadcrumb above', () => {
    expect(ruler.head('队列', ['为什么', '原因'])).toBe(22 + 3 + 48 + 24)
    expect(ruler.head('', ['为什么'])).toBe(22 + 3)
  })

  test('is nothing without a title', () => {
    expect(ruler.head('', [])).toBe(0)
    expect(ruler.head([{ type: 'strong', children: [] }], [])).toBe(0)
  })

  test('sets code in a title as code', () => {
    const plain = ruler.head('iiii '.repeat(16), [])
    const code = ruler.head([{ type: 'inlineCode', value: 'iiii '.repeat(16) }], [])
    expect(code).toBeGreaterThan(plain)
  })
})

test('lines depend on the fonts of the language', () => {
  const text = '中“中”中'.repeat(9)
  const lines = (lang: string) => createRuler(KNOWN_METRICS, lang).lines(text, 20, 800)
  expect(lines('zh-CN')).toBeGreaterThan(lines('en'))
})

test('rows of code are those of its box, without the padding', () => {
  const rows = (width: number) => ruler.codeRows('x'.repeat(50), width, KNOWN_SCALE)
  expect(rows(50 * 6 + 2 * 20)).toBe(1)
  expect(rows(50 * 6 + 2 * 20 - 1)).toBe(2)
})

test('blocks that are taller than planned leave a slide with less room', () => {
  expect(forTallerBlocks(KNOWN_METRICS, 1.5)).toEqual({ ...KNOWN_METRICS, height: 300 })
})
