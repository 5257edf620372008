import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

describe('a block that shows nothing goes', () => {
  test.each([
    ['an anchor', '<a name="x"></a>'],
    ['a link to a place in the note, without text', '[](#top)'],
    ['a list of bare marks', '1.\n2.'],
    ['a quotation of nothing', '>'],
    ['a quoted list of bare marks', '> -'],
    ['a fence without code', '```go\n\n```'],
    ['a line of only a line break', '<br>'],
  ])('%s', (_, block) => {
    expect(tidied(`They grow.\n\n${block}\n\nThey shrink.`)).toBe('They grow.\n\nThey shrink.')
  })

  test('a bullet among others', () => {
    expect(tidied('- one\n  - two\n  -\n-\n- three')).toBe('- one\n  - two\n- three')
  })

  test('an empty item among others stays, for the numbers of those below it', () => {
    expect(tidied('1. one\n2.\n3. three')).toBe('1. one\n2.\n3. three')
  })
})

test('spaces at the edges of a line go', () => {
  expect(tidied('## They grow <a id="x"></a>\n\n<b>They</b> shrink <br>')).toBe(
    '## They grow\n\n**They** shrink',
  )
})
