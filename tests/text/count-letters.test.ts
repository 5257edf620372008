import { expect, test } from 'vitest'
import { countLetters } from '../../scripts/text/count-letters.ts'

const none = { han: 0, kana: 0, hangul: 0, latin: 0, words: 0 }

test.each([
  ['', {}],
  ["don't use v1.2", { latin: 8, words: 3 }],
  ['队列 queue', { han: 2, latin: 5, words: 1 }],
  ['キューを使う', { kana: 5, han: 1 }],
  ['큐를 쓰다', { hangul: 4 }],
  ['очередь', { words: 1 }],
  ['𠮷', { han: 1 }],
])('%j', (text, counts) => {
  expect(countLetters(text)).toEqual({ ...none, ...counts })
})
