import { expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

test.each([
  ['##Second day', '## Second day'],
  ['###　第二天', '### 第二天'],
  ['######Six', '###### Six'],
])('%s is a heading', (note, expected) => {
  expect(tidied(note)).toBe(expected)
})

test('#tag is a word', () => {
  expect(tidied('#golang')).toBe('\\#golang')
})

test('#Monday is a heading where all headings are written so', () => {
  expect(tidied('#Monday\n##Queues\nThey grow.\n##Retries\nThey multiply.')).toMatch(/^# Monday\n\n## Queues/)
})

test('in fenced code it is code', () => {
  expect(tidied('```\n##define\n```')).toBe('```\n##define\n```')
})
