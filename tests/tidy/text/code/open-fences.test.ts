import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

describe('a fence that is not closed', () => {
  test.each([
    ['with text on its line', '```js\na = 1``` and text\n\nprose', '```js\na = 1\n```\n\nand text\n\nprose'],
    ['with text behind it', '```js\na = 1\n``` and text\n\nprose', '```js\na = 1\n```\n\nand text\n\nprose'],
    [
      'opened twice',
      '```go\nx := 1\n\n```js\na = 1\n```\n\nprose',
      '```go\nx := 1\n```\n\n```js\na = 1\n```\n\nprose',
    ],
    ['above a heading', '```go\nx := 1\n\n## Next\n\nprose', '```go\nx := 1\n```\n\n## Next\n\nprose'],
    [
      'above a heading and more code',
      '```go\nx := 1\n\n## Next\n\n```js\na\n```',
      '```go\nx := 1\n```\n\n## Next\n\n```js\na\n```',
    ],
    ['to the end', '```go\nx := 1\n\ny := 2', '```go\nx := 1\n\ny := 2\n```'],
  ])('%s', (_, note, expected) => {
    expect(tidied(note)).toBe(expected)
    expect(tidied(expected)).toBe(expected)
  })

  test.each([
    ['backticks in code that is closed', '````js\ns = "```"\n````\n\nprose'],
    ['comments of a shell', '```bash\nls\n\n# then\n\nls -l\n```'],
    ['markdown in a fence', '````md\n```js\na\n```\n````'],
  ])('not: %s', (_, note) => {
    expect(tidied(note)).toBe(note)
  })
})
