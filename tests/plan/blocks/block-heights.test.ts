// What a block takes in height, by kind, on slides of a theme with round numbers.
import type { BlockContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { blockHeights } from '../../../scripts/plan/blocks/block-heights.ts'
import { createRuler } from '../../../scripts/ruler/ruler.ts'
import { blocksOf } from '../../support/blocks.ts'
import { KNOWN_METRICS, KNOWN_SCALE } from '../../support/known-metrics.ts'

const heights = blockHeights(createRuler(KNOWN_METRICS, 'zh-CN'))
const { line, nested, gap, itemGap, table, alert, quote, code } = KNOWN_SCALE

/** px on all of a slide's width. */
const heightOf = (markdown: string) => heights.onSlide(blocksOf(markdown), 'default', 'normal')
/** px beside a picture. */
const besidePicture = (markdown: string) => heights.onSlide(blocksOf(markdown), 'image-right', 'normal')

/** Each is as wide as body text is tall: 40 of them fill a line. */
const chinese = (count: number) => '队'.repeat(count)

describe('a paragraph', () => {
  test('takes a line height for each line', () => {
    expect(heightOf(chinese(40))).toBe(line)
    expect(heightOf(chinese(41))).toBe(2 * line)
    expect(besidePicture(chinese(41))).toBe(3 * line)
  })

  test('is no wider than a line of text may be', () => {
    const narrow = blockHeights(createRuler({ ...KNOWN_METRICS, measure: 600 }, 'zh-CN'))
    const height = (count: number) => narrow.onSlide(blocksOf(chinese(count)), 'default', 'normal')
    expect(height(30)).toBe(line)
    expect(height(31)).toBe(2 * line)
    expect(narrow.onSlide(blocksOf(`\`\`\`\n${'x'.repeat(126)}\n\`\`\``), 'default', 'normal')).toBe(
      code.line + 26,
    )
  })

  test('grows by a formula that is taller than its line', () => {
    expect(heightOf('Take $x$.')).toBe(line)
    expect(heightOf('Take $\\frac{\\frac{a}{b}}{\\frac{c}{d}}$.')).toBeGreaterThan(line + 10)
  })
})

describe('a heading', () => {
  test('has the line height of its depth', () => {
    expect(heightOf('## Why')).toBe(37)
    expect(heightOf('### Why')).toBe(29)
    expect(heightOf('#### Why')).toBe(23)
  })

  test('of a depth that slides do not have is as the nearest', () => {
    expect(heightOf('# Why')).toBe(37)
    expect(heightOf('###### Why')).toBe(23)
  })

  test('wraps by its own size', () => {
    expect(heightOf(`## ${chinese(32)}`)).toBe(37)
    expect(heightOf(`## ${chinese(33)}`)).toBe(2 * 37)
  })
})

describe('a list', () => {
  test('has its gap between items', () => {
    expect(heightOf('- a\n- b\n- c')).toBe(3 * line + 2 * itemGap)
  })

  test('is narrower by its indent, at each level', () => {
    expect(heightOf(`- ${chinese(38)}`)).toBe(line)
    expect(heightOf(`- ${chinese(39)}`)).toBe(2 * line)
  })

  test('has smaller items in its items, however deep', () => {
    expect(heightOf(`- a\n  - ${chinese(45)}`)).toBe(line + nested.line + itemGap)
    expect(heightOf(`- a\n  - ${chinese(46)}`)).toBe(line + 2 * nested.line + itemGap)
    expect(heightOf(`- a\n  - b\n    - ${chinese(42)}`)).toBe(line + 2 * nested.line + 2 * itemGap)
    expect(heightOf(`- a\n  - b\n    - ${chinese(43)}`)).toBe(line + 3 * nested.line + 2 * itemGap)
  })

  test('has the gap of its items between the blocks of one', () => {
    expect(heightOf('- a\n\n  b\n\n  ```\n  c\n  ```')).toBe(2 * line + code.line + 26 + 2 * itemGap)
  })

  test('gives an item without text a line', () => {
    expect(heightOf('- a\n-\n- c')).toBe(3 * line + 2 * itemGap)
  })
})

describe('code', () => {
  test('has a row for each line, and padding', () => {
    expect(heightOf('```\na\n\nb\n```')).toBe(3 * code.line + 2 * 13)
  })

  test('wraps in its box', () => {
    const columns = Math.floor((800 - 2 * 20) / 6)
    expect(heightOf(`\`\`\`\n${'x'.repeat(columns)}\n\`\`\``)).toBe(code.line + 26)
    expect(heightOf(`\`\`\`\n${'x'.repeat(columns + 1)}\n\`\`\``)).toBe(2 * code.line + 26)
  })
})

describe('a table', () => {
  const rows = (...cells: string[]) =>
    `| a | b |\n| - | - |\n${cells.map((cell) => `| ${cell} | x |\n`).join('')}`

  test('has a line and padding for each row, and more for its header', () => {
    expect(heightOf(rows())).toBe(table.line + table.header)
    expect(heightOf(rows('1', '2'))).toBe(table.line + table.header + 2 * (table.line + table.row))
  })

  test('has rows as tall as their tallest cell', () => {
    const tall = heightOf(rows(chinese(80), 'short'))
    expect(tall).toBe(table.line + table.header + (3 * table.line + table.row) + (table.line + table.row))
  })

  test('gives a cell the width that the others leave', () => {
    // One em for the other column, and the padding at both sides of the rule between.
    const left = (800 - 2 * table.cell - 2 * table.text) / table.text
    expect(heightOf(rows(chinese(Math.floor(left))))).toBe(heightOf(rows('1')))
    expect(heightOf(rows(chinese(40)))).toBe(heightOf(rows('1')) + table.line)
  })
})

describe('a quote', () => {
  test('adds its frame to its blocks, which are narrower', () => {
    expect(heightOf(`> ${chinese(35)}\n>\n> b`)).toBe(2 * line + gap + quote.height)
    expect(heightOf(`> ${chinese(36)}`)).toBe(2 * line + quote.height)
  })

  test('that is an alert has the frame of one', () => {
    expect(heightOf(`> [!NOTE]\n> ${chinese(30)}`)).toBe(line + alert.height)
    expect(heightOf(`> [!NOTE]\n> ${chinese(31)}`)).toBe(2 * line + alert.height)
  })

  test('grows by each further line of an alert’s own title', () => {
    const titled = (title: string): BlockContent[] => {
      const [block] = blocksOf('> [!NOTE]\n> b')
      return block?.type === 'blockquote' ? [{ ...block, data: { ...block.data, title } }] : []
    }
    const height = (title: string) => heights.onSlide(titled(title), 'default', 'normal')
    expect(height('Short')).toBe(line + alert.height)
    expect(height(chinese(28))).toBe(line + alert.height)
    expect(height(chinese(29))).toBe(2 * line + alert.height)
  })

  test('in an alert makes that a quote with a bold line', () => {
    const inner = line + quote.height
    expect(heightOf('> [!NOTE]\n> > b')).toBe(inner + line + gap + quote.height)
  })
})

describe('a formula', () => {
  test('takes the least height for each of its lines', () => {
    expect(heightOf('$$\nx\n$$')).toBe(31)
    expect(heightOf('$$\nx \\\\ y\n$$')).toBe(2 * 31)
  })

  test('takes what it needs', () => {
    expect(heightOf('$$\n\\frac{\\frac{a}{b}}{\\frac{c}{d}}\n$$')).toBeGreaterThan(50)
  })
})

test('a picture in a text takes the most that it may', () => {
  expect(heightOf('- ![A cat](cat.png)')).toBe(360)
  expect(heightOf('![A cat](cat.png)')).toBe(360)
})

test('a comment takes none', () => {
  expect(heightOf('<!-- ask her -->')).toBe(0)
})

describe('between two blocks', () => {
  const both = (above: string, below: string) =>
    heightOf(`${above}\n\n${below}`) - heightOf(above) - heightOf(below)

  test('is the gap of the theme', () => {
    expect(both('a', 'b')).toBe(gap)
    expect(both('- a', '```\nb\n```')).toBe(gap)
  })

  test('or that of these kinds', () => {
    expect(both('a', '## b')).toBe(5)
    expect(both('a', '### b')).toBe(gap)
    expect(both('## a', '> [!TIP]\n> b')).toBe(9)
    expect(both('## a', '> b')).toBe(gap)
    expect(both('![a](a.png)', '> b')).toBe(2)
  })
})
