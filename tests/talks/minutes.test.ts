import { expect, test } from 'vitest'
import { minutesOf } from '../../scripts/talks/minutes.ts'

test.each([
  ['nothing', '', 1],
  ['one word', 'Queues', 1],
  ['140 English words', "don't ".repeat(140), 1],
  ['1400 English words', 'queue '.repeat(1400), 10],
  ['224 Chinese characters', '队'.repeat(224), 1],
  ['2240 Chinese characters', '队列'.repeat(1120), 10],
  ['both', `${'queue '.repeat(700)}${'队'.repeat(1120)}`, 10],
])('%s', (_, text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})
