import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../../scripts/tidy/lines/line.ts'
import { parseLines } from '../../../scripts/tidy/parse/parse-lines.ts'

/** Cut wherever it may be cut. */
const SMALLEST = 1
const WHOLE = Number.POSITIVE_INFINITY

/** Every line as if the rules had put two lines of the mended text for one of the note. */
function linesOf(text: string): Line[] {
  return text.split('\n').map((line, index) => ({ text: line, no: 3 + Math.floor(index / 2) }))
}

function sameInPieces(text: string): void {
  expect(parseLines(linesOf(text), SMALLEST)).toEqual(parseLines(linesOf(text), WHOLE))
}

function linksOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url]
  return 'children' in node ? node.children.flatMap(linksOf) : []
}

describe('a note in pieces is the note', () => {
  test.each([
    ['headings and prose', '# A\n\none\n\ntwo\n\n## B\n\nthree\n'],
    ['a list that goes on below a blank line', '- a\n\n- b\n\n  more\n\nc\n'],
    ['code with blank lines and headings in it', 'a\n\n```sh\n# b\n\n# c\n\nd\n```\n\ne\n'],
    ['code that is never closed', 'a\n\n```sh\n# b\n\nc\n\nd'],
    ['code in a list that the list closes', '- ```\n  a\n\nb\n\n```\nc\n\n# d\n\ne\n```\n\nf\n'],
    ['a comment that is never closed', 'a\n\n<!-- b\n\nc\n\nd\n'],
    ['HTML that blank lines do not end', 'a\n\n<pre>\n\nb\n\nc\n\n</pre>\n\nd\n'],
    ['a table below a heading', '# A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\ntext\n'],
    ['code in the first line that names a footnote', '    code [^1]\n\ntext\n\n[^1]: b\n'],
    ['a footnote with paragraphs of its own', 'a[^1]\n\n[^1]: b\n\n    c\n\nd\n'],
  ])('%s', (_, text) => sameInPieces(text))

  test('with any lines', () => {
    const line = fc.constantFrom(
      ...['', '', '', 'text', '# heading', '- item', '  below', '    code', '> quote', '```', '```js', '~~~'],
      ...[
        '<!--',
        '-->',
        '<div>',
        '</div>',
        '<pre>',
        '</pre>',
        '| a | b |',
        '| - | - |',
        '---',
        '1. one',
        '\t',
      ],
      ...[
        '[a]: https://example.org/a',
        '[a]',
        'see [a][b] and [^n]',
        '[^n]: note',
        '> [b]: /b',
        '[b]:',
        '/c',
      ],
      ...['- [a]: /d', '`[a]`', '![a]', '[A ]', '$$', '\\[a]'],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => sameInPieces(lines.join('\n'))),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('a reference', () => {
  test('finds its definition in another piece, before or after it', () => {
    const text = '[a]: https://a.example\n\n# one\n\n[a] and [b]\n\n# two\n\n[b]: https://b.example\n'
    expect(linksOf(parseLines(linesOf(text), SMALLEST))).toEqual(['https://a.example', 'https://b.example'])
  })

  test('stays text where what looks like its definition is code', () => {
    const text = '# one\n\n[a]\n\n# two\n\n```\n[a]: https://a.example\n```\n'
    expect(linksOf(parseLines(linesOf(text), SMALLEST))).toEqual([])
  })

  test('finds a definition whose label goes over two lines', () => {
    const text = '# one\n\n[long label]\n\n# two\n\n[long\nlabel]: https://a.example\n'
    expect(linksOf(parseLines(linesOf(text), SMALLEST))).toEqual(['https://a.example'])
  })
})

test('a position is a line of the note', () => {
  const { children } = parseLines(linesOf('# A\n\none\n\n# B\n\ntwo\n'), SMALLEST)
  expect(children.map(({ position }) => position?.start.line)).toEqual([3, 4, 5, 6])
})
