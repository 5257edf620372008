import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { lineKinds } from '../../../scripts/text/line-kinds/line-kinds.ts'
import { ofFullLines, parsedKinds } from './parsed-kinds.ts'

interface Example {
  markdown: string
  number: number
  section: string
}

const { tests: EXAMPLES } = createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] }

/** A `<pre>` below `<table>`, and a fence below `<div></div>`: see the tests of what is read otherwise. */
const BELOW_TAGS: readonly number[] = [148, 161]

const examples = EXAMPLES.filter(({ number }) => !BELOW_TAGS.includes(number)).map((each) => ({
  ...each,
  // The specification shows a tab as an arrow.
  markdown: each.markdown.replaceAll('→', '\t'),
}))

describe('CommonMark’s examples', () => {
  test('are all there', () => {
    expect(EXAMPLES.length).toBe(652)
  })

  test.each(examples)('$section: $number', ({ markdown }) => {
    const kinds = lineKinds(markdown.split('\n'))
    expect(ofFullLines(markdown, kinds)).toEqual(ofFullLines(markdown, parsedKinds(markdown)))
  })
})

const kindsOf = (...lines: string[]) => lineKinds(lines)

describe('what is read otherwise than CommonMark has it', () => {
  test('tags hide neither a fence nor other HTML, because a blank line goes below them', () => {
    expect(kindsOf('<details>', '```js', 'call()', '```')).toEqual([undefined, 'fenced', 'fenced', 'fenced'])
    expect(kindsOf('<div>', '<pre>', 'a', '', 'b</pre>')).toEqual([undefined, 'html', 'html', 'html', 'html'])
  })

  test('a table whose rows have not as many cells each is a table', () => {
    expect(kindsOf('| a | b |', '|---|', '    code')).toEqual([undefined, undefined, 'indented'])
  })

  test('a list below code by indentation may begin with any number', () => {
    expect(kindsOf('    code', '', '2. ```', '   call()')).toEqual([
      'indented',
      undefined,
      'fenced',
      'fenced',
    ])
  })
})

describe('display math', () => {
  test('stands between two lines of dollars, also where the second has a formula before it', () => {
    expect(kindsOf('$$', 'a', '$$', 'b')).toEqual(['math', 'math', 'math', undefined])
    expect(kindsOf('$$', '    a', 'b $$')).toEqual(['math', 'math', 'math'])
  })

  test('does not begin where nothing or only code ends it', () => {
    expect(kindsOf('$$', 'a')).toEqual([undefined, undefined])
    expect(kindsOf('$$', '```', '$$', '```')).toEqual([undefined, 'fenced', 'fenced', 'fenced'])
  })
})

test('thousands of lists in each other take no time at each line below', () => {
  const lines = ['+ '.repeat(20_000), ...new Array(20_000).fill('')]
  expect(lineKinds(lines).every((kind) => kind === undefined)).toBe(true)
})
