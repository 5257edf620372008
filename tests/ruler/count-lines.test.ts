// Widths and lines of texts in the fonts of the default theme: what decides how tall a slide becomes.
import type { Paragraph, PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { FontUse, Script } from '../../scripts/model/metrics.ts'
import { codeRows } from '../../scripts/ruler/code-rows.ts'
import { countLines, widthOf } from '../../scripts/ruler/letters/count-lines.ts'
import { piecesOf } from '../../scripts/ruler/letters/pieces.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'
import { blocksOf } from '../support/blocks.ts'

function piecesIn(markdown: string, script: Script, use: FontUse = 'text') {
  const [paragraph] = blocksOf(markdown) as [Paragraph]
  return piecesOf(paragraph.children as PhrasingContent[], { metrics: DEFAULT_METRICS, script, use })
}

/** em */
const width = (markdown: string, script: Script = 'latin', use?: FontUse) =>
  widthOf(piecesIn(markdown, script, use))
const lines = (markdown: string, room: number, script: Script = 'latin', use?: FontUse) =>
  countLines(piecesIn(markdown, script, use), room)

describe('width', () => {
  test('each letter has its own', () => {
    expect(width('iii')).toBeLessThan(width('mmm') / 2)
  })

  test('bold, code and links have their fonts', () => {
    expect(width('**handle**')).toBeGreaterThan(width('handle'))
    expect(width('`iiii`')).toBeGreaterThan(2 * width('iiii'))
    expect(width('[handle](https://example.org)')).toBe(width('handle'))
  })

  test('code has room at both ends, and is smaller', () => {
    expect(width('`x`')).toBeCloseTo(0.6 * 0.86 + 2 * 0.275, 2)
  })

  test('a Chinese character is one em, a Hangul syllable a little less', () => {
    expect(width('中文', 'chinese')).toBeCloseTo(2)
    expect(width('한글', 'korean')).toBeCloseTo(1.84)
  })

  test('there is an eighth of an em between Chinese and Latin', () => {
    expect(width('用Go写', 'chinese')).toBeCloseTo(width('用', 'chinese') * 2 + width('Go') + 0.25)
  })

  test('Chinese sets a percent sign apart, Japanese does not', () => {
    expect(width('约%', 'chinese') - width('约%', 'japanese')).toBeCloseTo(0.125)
  })

  test('brackets and stops that meet lose half an em', () => {
    expect(width('好）。', 'chinese')).toBeCloseTo(2.5)
    expect(width('好，（好', 'chinese')).toBeCloseTo(3.5)
  })

  test('quotation marks are wide in Chinese', () => {
    expect(width('中“中”中', 'chinese')).toBeGreaterThan(width('中“中”中', 'latin') + 1)
  })

  test('figures in a table are equally wide', () => {
    expect(width('111', 'latin', 'cell')).toBe(width('000', 'latin', 'cell'))
  })

  test('a title is set tight', () => {
    expect(width('中文', 'chinese', 'title')).toBeCloseTo(2 - 2 * 0.012)
  })
})

describe('lines', () => {
  test('as many as full ones hold', () => {
    expect(lines('一二三四五六七八九十', 5, 'chinese')).toBe(2)
    expect(lines('一二三四五六七八九十一', 5, 'chinese')).toBe(3)
  })

  test('a space at the end of a line takes no room', () => {
    const room = width('one two')
    expect(lines('one two three', room)).toBe(2)
  })

  test('a bracket at the start of a line is half as wide', () => {
    expect(lines('一二三（四五', 2.5, 'chinese')).toBe(3)
    expect(width('（四五', 'chinese')).toBeCloseTo(2.5)
  })

  test('a closing bracket gives up its blank half at the end of a line, a stop does not', () => {
    expect(lines('一二三）', 3.5, 'chinese')).toBe(1)
    expect(lines('一二三）', 3.4, 'chinese')).toBe(2)
    expect(lines('一二三。', 3.5, 'chinese')).toBe(2)
  })

  test('a hard break begins one', () => {
    expect(lines('one\\\ntwo', 40)).toBe(2)
  })

  test('a word longer than a line breaks anywhere', () => {
    expect(lines('a'.repeat(100), 10)).toBeGreaterThanOrEqual(Math.ceil(width('a'.repeat(100)) / 10))
  })

  test('Korean words stay whole', () => {
    expect(lines('한국어는 띄어쓰기로', 5, 'korean')).toBe(2)
    expect(lines('한국어는 띄어쓰기로', 4.8, 'korean')).toBe(2)
  })
})

describe('code', () => {
  const rows = (line: string, columns: number) => codeRows(line, columns * 0.6, DEFAULT_METRICS, 'latin')

  test('as many columns as a row has', () => {
    expect(rows('x'.repeat(80), 80)).toBe(1)
    expect(rows('x'.repeat(81), 80)).toBe(2)
  })

  test('a tab goes to the next of four columns', () => {
    expect(rows(`\t\t${'x'.repeat(72)}`, 80)).toBe(1)
    expect(rows(`\t\t${'x'.repeat(73)}`, 80)).toBeGreaterThan(1)
  })

  test('a word that is too long stands below its indentation', () => {
    expect(rows(`\t\t${'x'.repeat(100)}`, 80)).toBe(3)
  })

  test('rows that go on are indented', () => {
    const words = 'word '.repeat(40).trim()
    expect(rows(`                    ${words}`, 60)).toBeGreaterThan(rows(words, 60))
  })
})
