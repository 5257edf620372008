import type { Table } from 'mdast'
import { describe, expect, test } from 'vitest'
import { columnsOf, leastWidths, longestWord, shareOut } from '../../scripts/ruler/table-columns.ts'
import { blocksOf } from '../support/blocks.ts'

const tableOf = (markdown: string) => blocksOf(markdown)[0] as Table
const wordIn = (text: string) => {
  const cell = tableOf(`| ${text} |\n| - |`).children[0]?.children[0]
  return longestWord(cell ?? expect.fail())
}

describe('columns share a table’s width', () => {
  test('each has what it asks for where there is room', () => {
    const columns = [
      { least: 10, most: 100 },
      { least: 10, most: 200 },
    ]
    expect(shareOut(columns, 300)).toEqual([100, 200])
    expect(shareOut(columns, 900)).toEqual([100, 200])
  })

  test('what is left beyond the least goes by what each lacks', () => {
    const columns = [
      { least: 50, most: 150 },
      { least: 50, most: 350 },
    ]
    expect(shareOut(columns, 300)).toEqual([100, 200])
  })

  test('where even the least is too much, all shrink alike', () => {
    const columns = [
      { least: 100, most: 150 },
      { least: 300, most: 350 },
    ]
    expect(shareOut(columns, 200)).toEqual([50, 150])
  })
})

describe('the least width of a column', () => {
  test('is room for its longest word', () => {
    expect(leastWidths([10, 5], { text: 20, cell: 8, width: 1000 })).toEqual([136, 76])
  })

  test('but no more than its share of the slide', () => {
    const [first, second] = leastWidths([14, 14], { text: 20, cell: 8, width: 200 })
    expect([first, second]).toEqual([100, 100])
  })
})

describe('the longest word of a cell', () => {
  test.each([
    ['a few words', 5],
    ['net/http', 4],
    ['well-known', 5],
    ['', 1],
    ['x'.repeat(40), 14],
  ])('%s', (text, letters) => {
    expect(wordIn(text)).toBe(letters)
  })

  test('Chinese breaks anywhere: four characters at most, each almost two wide', () => {
    expect(wordIn('队列')).toBeCloseTo(3.4)
    expect(wordIn('队列会增长')).toBeCloseTo(6.8)
    expect(wordIn('用golang写')).toBeCloseTo(6)
  })
})

test('a short row leaves cells out', () => {
  const { children } = tableOf('| a | b |\n| - | - |\n| c | d |')
  const ragged: Table = { type: 'table', children: [...children] }
  ragged.children.push({ type: 'tableRow', children: [] })
  expect(columnsOf(ragged).map((cells) => cells.map((cell) => cell !== undefined))).toEqual([
    [true, true, false],
    [true, true, false],
  ])
})
