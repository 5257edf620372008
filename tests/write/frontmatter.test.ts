import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Document } from 'yaml'
import { frontmatter } from '../../scripts/write/frontmatter.ts'

const parts = fc.constantFrom(
  ...[
    'a',
    'Zé',
    'ß',
    '中',
    '０',
    '0',
    '1',
    '9',
    'e',
    'x',
    'f',
    ' ',
    '-',
    '+',
    '.',
    ',',
    ':',
    ';',
    '#',
    '~',
    '_',
    '/',
  ],
  ...[
    "'",
    '"',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    '<',
    '=',
    '%',
    '@',
    '`',
    '?',
    '\\',
    '\t',
    '\n',
    '…',
    '›',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u2028',
    '\ud83d',
    '\ude00',
    '😀',
    'true',
    'null',
    'False',
    '-04-15',
    '.inf',
    '0x',
  ],
)
const text = fc.array(parts, { maxLength: 6 }).map((all) => all.join(''))

test('values are written as the YAML library writes them', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (title, addons) => {
      const values = { layout: 'default', title, addons, columns: 3 }
      fc.pre(!JSON.stringify(values).includes('---'))
      expect(frontmatter(values)).toBe(new Document(values).toString({ lineWidth: 0 }))
    }),
    { seed: 5, numRuns: 3_000 },
  )
})

test.each([
  ['words', 'Queues that drain', 'Queues that drain'],
  ['a date', '2017-04-15', '2017-04-15'],
  ['a duration', '5min', '5min'],
  ['a number', '1.2', '"1.2"'],
  ['a word that means something', 'true', '"true"'],
  ['what Slidev would end the frontmatter at', 'a --- b', '"a \\x2d-- b"'],
])('%s', (_, value, written) => {
  expect(frontmatter({ title: value })).toBe(`title: ${written}\n`)
})
