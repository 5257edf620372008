import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser, parseMarkdown } from '../../../scripts/tidy/parse/markdown-parser.ts'

const parts = fc.constantFrom(
  ...[
    'https',
    'http',
    '://',
    ':',
    '/',
    '\\/',
    '\\',
    'www',
    '.',
    '\\.',
    'example',
    '.org',
    'me',
    '@',
    '\\@',
    '&#64;',
  ],
  ...[
    '&commat;',
    '&',
    '&period;',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '*',
    '**',
    '~~',
    '`',
    '[',
    '](',
    ')',
    '<',
    '>',
  ],
  ...['| a |\n| - |\n| ', '- [ ] ', '[^1]', '[^1]: ', '$', '中', '，', 'mailto:', 'xmpp:', '_', '-'],
)

test('a text is read the same, with addresses or without', () => {
  const text = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, (each) => {
      expect(parseMarkdown(each)).toEqual(markdownParser.parse(each))
    }),
    { seed: 5, numRuns: 1_000 },
  )
})

test.each([
  'https://example.org',
  'HTTP://EXAMPLE.ORG',
  'www.example.org',
  'ada@example.org',
  'ada&#64;example.org',
  'https:\\/\\/example.org',
  'www\\.example.org',
])('the address is found in %s', (text) => {
  expect(JSON.stringify(parseMarkdown(`see ${text}`))).toContain('"type":"link"')
})
