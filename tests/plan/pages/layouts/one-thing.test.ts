import { describe, expect, test } from 'vitest'
import { fact, quotation, statement } from '../../../../scripts/plan/pages/layouts/one-thing.ts'
import { composedIn, takes } from '../../../support/content.ts'

describe('a statement', () => {
  test.each([
    ['a sentence', 'They grow.'],
    ['one with code and emphasis in it', 'A `queue` *grows*, and **nobody** knows why.'],
    ['88 columns', 'x'.repeat(88)],
    ['44 Chinese letters', '队'.repeat(44)],
  ])('takes %s', (_, text) => {
    expect(takes(statement, text)).toBe(true)
  })

  test.each([
    ['more columns', 'x'.repeat(89)],
    ['more Chinese letters', '队'.repeat(45)],
    ['a line that leads to something', 'What we saw:'],
    ['a bold line', '**What we saw**'],
    ['a link', 'See [the slides](https://example.org).'],
    ['a list', '- They grow.'],
    ['a picture', '![A cat](cat.png)'],
    ['two paragraphs', 'They grow.\n\nThey shrink.'],
    ['two sections', '## Why\n\nThey grow.\n\n## How\n\nSlowly.'],
  ])('not %s', (_, text) => {
    expect(takes(statement, text)).toBe(false)
  })

  test('stands in place of the title, which is above it', () => {
    expect(composedIn(statement, '## Why\n\nThey *grow*.')).toBe('Why › They *grow*.')
  })
})

describe('a fact', () => {
  test.each([
    ['90 % less memory', '90 %', 'less memory'],
    ['3x faster than before', '3x', 'faster than before'],
    ['约 5 万次请求每秒', undefined, undefined],
    ['约5万次请求每秒', '约5万', '次请求每秒'],
    ['$5 million a year', '$5 million', 'a year'],
    ['up to 1,200 ms to wait', 'up to 1,200 ms', 'to wait'],
    ['100+ commands and more', '100+', 'commands and more'],
  ])('%s', (text, number, meaning) => {
    expect(takes(fact, text)).toBe(number !== undefined)
    if (number) expect(composedIn(fact, text)).toBe(`Queues › ${number}\n${meaning}`)
  })

  test.each([
    ['a number without a unit', '2017 was a good year'],
    ['a word that begins like a unit', '20 xml files were read'],
    ['another', '5 millionaires came to see it'],
    ['a unit without what it means', '90 % of'],
    ['a number within', 'It takes 90 % less memory'],
    ['more than 60 columns', `90 % ${'less and '.repeat(8)}less memory`],
    ['more than text', '90 % **less** memory'],
  ])('is not %s', (_, text) => {
    expect(takes(fact, text)).toBe(false)
  })
})

describe('a quotation', () => {
  test('is a block quote, and gets its marks', () => {
    expect(takes(quotation, '> They grow.')).toBe(true)
    expect(composedIn(quotation, '> They *grow*.')).toBe('Queues › “They *grow*.”')
  })

  test.each(['"They grow."', '“They grow.”', '„Sie wachsen.“', '「队列会增长。」', '«Elles grandissent.»'])(
    'is a paragraph in marks, and keeps them: %s',
    (text) => {
      expect(takes(quotation, text)).toBe(true)
      expect(composedIn(quotation, text)).toBe(`Queues › ${text}`)
      expect(composedIn(quotation, `> ${text}`)).toBe(`Queues › ${text}`)
    },
  )

  test.each([
    ['an alert', '> [!NOTE]\n> They grow.'],
    ['a box with a pictogram', '> 💡 They grow.'],
    ['two paragraphs', '> They grow.\n>\n> They shrink.'],
    ['a list', '> - They grow.'],
    ['more than 160 columns', `> ${'x'.repeat(161)}`],
    ['marks around a part', '"They grow", she said.'],
  ])('is not %s', (_, text) => {
    expect(takes(quotation, text)).toBe(false)
  })
})
