// Lists whose items are of one form. Han letters are as wide as text is tall, and take two columns.
import { describe, expect, test } from 'vitest'
import { cards, facts, steps, terms } from '../../../../scripts/plan/pages/layouts/rows.ts'
import { composedIn, heightIn, takes } from '../../../support/content.ts'

const han = (count: number) => '队'.repeat(count)
const lines = (count: number, make: (no: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n')

describe('terms', () => {
  const of = (count: number) => lines(count, (no) => `- 词${no}：意思`)

  test('are three to six items of a name and what it means', () => {
    expect([2, 3, 6, 7].map((count) => takes(terms, of(count)))).toEqual([false, true, true, false])
  })

  test.each([
    ['a colon', '- Raft: agrees on a log'],
    ['a dash', '- Raft - agrees on a log'],
    ['an arrow', '- Raft -> agrees on a log'],
    ['bold type', '- **Raft** agrees on a log'],
    ['bold type and a colon', '- **Raft**: agrees on a log'],
  ])('with %s between them are written alike', (_, item) => {
    const list = [item, '- Paxos: does too', '- Gossip: does not'].join('\n')
    expect(takes(terms, list)).toBe(true)
    expect(composedIn(terms, list)).toBe(
      '- **Raft** agrees on a log\n- **Paxos** does too\n- **Gossip** does not',
    )
  })

  test.each([
    ['a long name', `- ${han(11)}：意思`],
    ['a long meaning', `- 词：${han(56)}`],
    ['a sentence', '- They grow, and: nobody knows'],
    ['no name', '- they grow'],
    ['an address', '- https://example.org/a'],
    ['a list below', '- a: b\n  - c'],
    ['a box to tick', '- [x] a: b'],
  ])('not with an item of %s', (_, item) => {
    expect(takes(terms, `${of(3)}\n${item}`)).toBe(false)
  })

  test('not with anything else on the slide', () => {
    expect(takes(terms, `${of(3)}\n\nThey grow.`)).toBe(false)
    expect(takes(terms, `${of(3)}\n\n![A cat](cat.png)`)).toBe(false)
  })

  test('have lines of 36 px, and less around them the more there are', () => {
    expect(heightIn(terms, of(3))).toBe(3 * (36 + 2 * 20 + 1))
    expect(heightIn(terms, of(4))).toBe(4 * (36 + 2 * 16 + 1))
    expect(heightIn(terms, of(6))).toBe(6 * (36 + 2 * 9 + 1))
    expect(heightIn(terms, `${of(2)}\n- 词：${han(25)}`)).toBe(heightIn(terms, of(3)))
    expect(heightIn(terms, `${of(2)}\n- 词：${han(26)}`)).toBe((heightIn(terms, of(3)) ?? 0) + 36)
  })
})

describe('cards', () => {
  const of = (count: number, term = '词', meaning = '意思') => lines(count, () => `- ${term}：${meaning}`)

  test('are two to six items whose meaning is a few words', () => {
    expect([1, 2, 6, 7].map((count) => takes(cards, of(count)))).toEqual([false, true, true, false])
    expect(takes(cards, of(3, han(12), han(28)))).toBe(true)
    expect(takes(cards, of(3, han(13)))).toBe(false)
    expect(takes(cards, of(3, '词', han(29)))).toBe(false)
  })

  test('are as tall as the tallest in their row, and never low', () => {
    expect(heightIn(cards, of(2))).toBe(200)
    expect(heightIn(cards, of(3))).toBe(200)
    expect(heightIn(cards, of(4))).toBe(160 + 20 + 160)
    // Two lines of the name and three of the meaning in a third of the slide.
    expect(heightIn(cards, of(3, han(12), han(28)))).toBe(2 * 32 + 8 + 3 * 30 + 2 * 20 + 2)
  })

  test('are written as terms are', () => {
    expect(composedIn(cards, '- Raft: a log\n- Gossip: rumours')).toBe(
      '- **Raft** a log\n- **Gossip** rumours',
    )
  })
})

describe('steps', () => {
  const of = (count: number, from = 1) => lines(count, (no) => `${no + from - 1}. 步骤`)

  test('are three to six numbered items from the first on', () => {
    expect([2, 3, 6, 7].map((count) => takes(steps, of(count)))).toEqual([false, true, true, false])
    expect(takes(steps, of(3, 2))).toBe(false)
    expect(
      takes(
        steps,
        lines(3, () => '- 步骤'),
      ),
    ).toBe(false)
  })

  test('of 60 columns at most', () => {
    expect(takes(steps, `${of(3)}\n4. ${han(30)}`)).toBe(true)
    expect(takes(steps, `${of(3)}\n4. ${han(31)}`)).toBe(false)
  })

  test('have lines of 42 px beside their number', () => {
    expect(heightIn(steps, of(3))).toBe(3 * (42 + 2 * 20 + 1))
    expect(heightIn(steps, of(4))).toBe(4 * (42 + 2 * 17 + 1))
    expect(heightIn(steps, `${of(2)}\n3. ${han(26)}`)).toBe(heightIn(steps, of(3)))
    expect(heightIn(steps, `${of(2)}\n3. ${han(27)}`)).toBe((heightIn(steps, of(3)) ?? 0) + 42)
  })
})

describe('facts', () => {
  const of = (count: number) => lines(count, (no) => `- ${no}0 % 的请求`)

  test('are three to five items that begin with a number', () => {
    expect([2, 3, 5, 6].map((count) => takes(facts, of(count)))).toEqual([false, true, true, false])
    expect(takes(facts, `${of(3)}\n- many more`)).toBe(false)
    expect(takes(facts, `${of(3)}\n- 12345678901 of them`)).toBe(false)
    expect(takes(facts, `${of(3)}\n- 5 ${han(25)}`)).toBe(false)
    expect(
      takes(
        facts,
        lines(3, (no) => `${no}. 5 of them`),
      ),
    ).toBe(false)
  })

  test('have their number bold, with its unit', () => {
    const list = '- 150+ commands\n- 5 samples\n- 20 ms to wait'
    expect(composedIn(facts, list)).toBe('- **150+** commands\n- **5** samples\n- **20 ms** to wait')
  })

  test('have lines of 40 px, and less around them the more there are', () => {
    expect(heightIn(facts, of(3))).toBe(3 * (40 + 24 + 2 * 16))
    expect(heightIn(facts, of(4))).toBe(4 * (40 + 24 + 2 * 9))
    expect(heightIn(facts, `${of(2)}\n- 5 ${han(21)}`)).toBe((heightIn(facts, of(3)) ?? 0) + 40)
  })
})
