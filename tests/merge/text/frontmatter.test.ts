// Where the keys of frontmatter begin: cut there, its text is all that it was.
import { expect, test } from 'vitest'
import { entriesOf } from '../../../scripts/merge/text/frontmatter.ts'

test.each([
  ['og:title: Queues\nlayout: cover\n', ['og:title', 'layout']],
  ['# on top\n\ntitle: Queues # here\n# below\nlayout: cover\n', ['', 'title', 'layout']],
  [`"my title": a\n'b': c\n? d\n: e\n&x f: g\n`, ['my title', 'b', 'd', 'f']],
  ['about: |\n  a: b\n\n  c: d\nfonts: { sans: Inter,\n  mono: Fira }\n', ['about', 'fonts']],
  ['<<: *base\r\n1: a\r\n', ['<<', '1']],
  ['title: Queues: a story\nlayout: cover\n', ['title', 'layout']],
  ['{ title: Queues }\n', ['']],
  ['  title: Queues\n  layout: cover\n', ['']],
  ['only words\n', ['']],
  ['', []],
])('%j', (yaml, keys) => {
  const entries = entriesOf(yaml)
  expect(entries.map(({ key }) => key)).toEqual(keys)
  expect(entries.map(({ text }) => text).join('')).toBe(yaml)
})
