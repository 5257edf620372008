import { expect, test } from 'vitest'
import { tidied } from '../support/markdown.ts'

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

test('in fenced code it is code', () => {
  expect(tidied('```\n##define\n```')).toBe('```\n##define\n```')
})
