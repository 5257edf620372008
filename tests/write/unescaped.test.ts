import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { toSlideMarkdown } from '../../scripts/write/slide-markdown.ts'

const written = (...children: PhrasingContent[]) => toSlideMarkdown([{ type: 'paragraph', children }])
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const link = (value: string): PhrasingContent => ({
  type: 'link',
  url: 'https://a.example',
  children: [text(value)] as never,
})

test.each([
  ['a tilde beside no other', [text('about ~5 ms')], 'about ~5 ms'],
  ['signs between spaces', [text('3 * 4 _ 5')], '3 * 4 _ 5'],
  ['brackets in a pair', [text('[0.1.0] is out')], '[0.1.0] is out'],
])('%s needs no backslash', (_, children, markdown) => {
  expect(written(...children)).toBe(markdown)
})

test.each([
  ['a text', [text('a\\~ b '), text('~c')], 'a\\\\~ b ~c'],
  ['a link', [link('\\~'), text('~a')], '[\\\\~](https://a.example)~a'],
])(
  'what stands before is no part of it: %s that ends in a backslash and a tilde',
  (_, children, markdown) => {
    expect(written(...children)).toBe(markdown)
  },
)
