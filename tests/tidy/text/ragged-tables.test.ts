import { expect, test } from 'vitest'
import { tidied } from '../../support/markdown.ts'
import { md } from '../../support/md.ts'

const TABLE = md`
  | bread | milk |
  | - | - |
  | 2 | 3 |
`

test.each([
  ['has not enough cells', '| bread | milk |\n|---|\n| 2 | 3 |'],
  ['has too many cells', '| bread | milk |\n|---|---|---|\n| 2 | 3 |'],
  ['is missing', '| bread | milk |\n| 2 | 3 |'],
  ['is right', '| bread | milk |\n|---|---|\n| 2 | 3 |'],
])('a table whose second row %s', (_, note) => {
  expect(tidied(`Prices:\n\n${note}\n\nAnd so on.`)).toBe(`Prices:\n\n${TABLE}\n\nAnd so on.`)
})

test('a table without a first row', () => {
  expect(tidied('|---|:-:|\n| 2 | 3 |')).toBe('| | |\n| - | :-: |\n| 2 | 3 |')
})

test('alignment stays', () => {
  expect(tidied('| bread | milk |\n|--:|\n| 2 | 3 |')).toBe('| bread | milk |\n| -: | - |\n| 2 | 3 |')
})

test.each(['cat log | grep bread', 'one | two\nthree | four', '```\n| bread |\n| milk |\n```', '| alone |'])(
  'no table: %j',
  (note) => {
    expect(tidied(note)).not.toMatch(/\| - /)
  },
)
