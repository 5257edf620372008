import { expect, test } from 'vitest'
import { tidyNote } from '../../../scripts/tidy/index.ts'
import { markdownOf, tidied } from '../../support/markdown.ts'
import { noteOf } from '../../support/note.ts'

test.each([
  ['control characters', 'be\u0007ep and es\u001bcape', 'beep and escape'],
  ['a zero-width space', 'zero\u200bwidth', 'zerowidth'],
  ['line and paragraph separators', 'one\u2028two', 'onetwo'],
  ['a byte order mark inside', 'one\ufefftwo', 'onetwo'],
])('%s vanish', (_, note, expected) => {
  expect(tidied(note)).toBe(expected)
})

test('Kangxi radicals become the characters that they look like', () => {
  expect(tidied('\u2f64\u6237\u2f42\u4ef6')).toBe('用户文件')
})

test('half a surrogate pair vanishes, a whole one stays', () => {
  const note = { ...noteOf('x'), body: 'a\ud83d b 😀' }
  expect(markdownOf(tidyNote(note).tree)).toBe('a b 😀')
})

test('joiners of emoji and Indic scripts stay', () => {
  expect(tidied('👩\u200d💻')).toBe('👩\u200d💻')
})
