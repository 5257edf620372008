import { expect, test } from 'vitest'
import { displayColumns } from '../../scripts/text/display-columns.ts'

test.each([
  ['', 0],
  ['queue', 5],
  ['Größe', 5],
  ['очередь', 7],
  ['队列', 4],
  ['キュー', 6],
  ['ｷｭｰ', 3],
  ['큐', 2],
  ['（a）', 5],
  ['👍', 2],
  ['𠮷', 2],
  ['…—“”', 4],
])('%j takes %d columns', (text, columns) => {
  expect(displayColumns(text)).toBe(columns)
})
