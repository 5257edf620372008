// On lines put together by chance, the scanner says what the parser says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineKinds } from '../../../scripts/text/line-kinds/line-kinds.ts'
import { check, TIME_LIMIT } from '../../properties/runs.ts'
import { ofFullLines, parsedKinds } from './parsed-kinds.ts'

const indent = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '     ',
  '      ',
  '        ',
  '\t',
  '  \t',
)
const mark = fc.constantFrom(
  '- ',
  '-',
  '* ',
  '+   ',
  '-     ',
  '1. ',
  '2. ',
  '10) ',
  '> ',
  '>',
  '> ',
  '-\t',
  '>\t',
)
const content = fc.constantFrom(
  '',
  '',
  'text',
  'more text',
  '```',
  '```',
  '``` js',
  '``````',
  '~~~',
  '~~~~ `x`',
  '```not`a fence',
  '# heading',
  '#tag',
  '---',
  '===',
  '***',
  '- - -',
  '<!-- a',
  'b -->',
  '<!-- c -->',
  '<pre>',
  'x</pre>',
  '<?php',
  '?>',
  '<!DOCTYPE x>',
  '| a | b |',
  '|---|---|',
  '$5',
)
const line = fc
  .tuple(
    // Nested in each other or in an item, the parser loses count of footnotes.
    fc.constantFrom('', '', '', '', '', '[^a]: '),

    fc.array(fc.tuple(indent, mark), { maxLength: 3 }),
    indent,
    content,
    fc.constantFrom('', '', ' ', '\t'),
  )
  .map(
    ([footnote, marks, space, said, end]) =>
      footnote + marks.map((each) => each.join('')).join('') + space + said + end,
  )
const text = fc.array(line, { minLength: 1, maxLength: 10 }).map((lines) => lines.join('\n'))

/** A list below code by indentation that could not begin below a paragraph: here, the parser errs. */
const BELOW_CODE = /^(?:[ \t]{4}|.*[ \t]{5}|.*\t).*\S.*\n(?:[ \t>]*\n)*.*(?:[2-9]\.|10\)|[-*+.][ \t]*$)/m

test('lines of lists, quotes, fences and indentation', { timeout: TIME_LIMIT }, () => {
  check(
    fc.property(text, (markdown) => {
      fc.pre(!BELOW_CODE.test(markdown))
      const kinds = lineKinds(markdown.split('\n'))
      expect(ofFullLines(markdown, kinds)).toEqual(ofFullLines(markdown, parsedKinds(markdown)))
    }),
  )
})
