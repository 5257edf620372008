import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

describe('links', () => {
  test.each(['https://go.dev', 'http://go.dev/x?y=1', 'mailto:ada@example.org', 'tel:+491234'])(
    'to %s stay',
    (url) => {
      expect(tidied(`[a](${url})`)).toBe(`[a](${url})`)
    },
  )

  test('without a scheme get one', () => {
    expect(tidied('[Go](github.com/golang/go)')).toBe('[Go](https://github.com/golang/go)')
  })

  test.each([
    ['a file beside the note', 'slides.pdf'],
    ['a note', 'README.md'],
    ['a folder', '../talks'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a file of this machine', 'file:///etc/passwd'],
  ])('to %s show where they lead', (_, url) => {
    expect(tidied(`[a](${url}) b`)).toBe(`a (${url}) b`)
  })

  test('to a place in the note are only their text', () => {
    expect(tidied('[a](#top) b')).toBe('a b')
  })

  test('without text show their address', () => {
    expect(tidied('[](https://go.dev)')).toBe('<https://go.dev>')
  })

  test('by reference stand in place', () => {
    expect(tidied('[Go][1] and [Rust]\n\n[1]: https://go.dev\n[Rust]: https://rust-lang.org')).toBe(
      '[Go](https://go.dev) and [Rust](https://rust-lang.org)',
    )
  })
})

describe('a bare address', () => {
  test.each([
    ['看 https://go.dev，然后', '看 <https://go.dev>，然后'],
    ['看 https://go.dev/doc。', '看 <https://go.dev/doc>。'],
    ['看https://go.dev（好）', '看<https://go.dev>（好）'],
    ['看 www.go.dev，然后', '看 [www.go.dev](http://www.go.dev)，然后'],
  ])('ends before the Chinese sentence goes on: %s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test('may hold Chinese where it is written as a link', () => {
    expect(tidied('[维基](https://zh.wikipedia.org/wiki/维基)')).toBe(
      '[维基](https://zh.wikipedia.org/wiki/维基)',
    )
  })
})
