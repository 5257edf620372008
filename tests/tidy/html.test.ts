import { describe, expect, test } from 'vitest'
import { tidied } from '../support/markdown.ts'
import { md } from '../support/md.ts'

describe('HTML in a line becomes the markdown that it means', () => {
  test.each([
    ['<b>a</b> and <strong>b</strong>', '**a** and **b**'],
    ['<i>a</i> and <em>b</em>', '*a* and *b*'],
    ['<code>List&lt;T></code>', '`List<T>`'],
    ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Press `Ctrl`+`C`'],
    ['see <a href="https://go.dev">Go</a>', 'see [Go](https://go.dev)'],
    ['x<sup>2</sup> is <u>fine</u>', 'x2 is fine'],
    ['<span style="color: red">red</span>', 'red'],
    ['<b>bold <i>and both</i></b>', '**bold _and both_**'],
    ['a <img src="a.png" alt="A cat">', 'a\n\n![A cat](a.png)'],
    ['one<br>two<br/>three<br />four', 'one\n\ntwo\n\nthree\n\nfour'],
  ])('%s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test('also in table cells and headings', () => {
    expect(tidied('| a | b |\n| - | - |\n| x<br>y | <b>z</b> |')).toBe(
      '| a | b |\n| - | - |\n| x y | **z** |',
    )
    expect(tidied('## The <code>main</code> function <a id="main"></a>')).toBe('## The `main` function')
  })
})

describe('HTML blocks become the markdown that they mean', () => {
  test('a table', () => {
    expect(tidied('<table><tr><th>a</th></tr><tr><td>1</td></tr></table>')).toBe('| a |\n| - |\n| 1 |')
  })

  test('details, with markdown inside', () => {
    const note = md`
      <details>
      <summary>More</summary>

      Hidden *text*.

      </details>
    `
    expect(tidied(note)).toBe('More\n\nHidden *text*.')
  })

  test('a picture with its text', () => {
    expect(tidied('<div align="center"><img src="a.png" alt="A cat"><p>Felix</p></div>')).toBe(
      '![A cat](a.png)\n\nFelix',
    )
  })

  test('preformatted text and headings', () => {
    expect(tidied('<pre>\nx = 1\n  y = 2\n</pre>')).toBe('```\nx = 1\n  y = 2\n```')
    expect(tidied('<h2>Day two</h2>')).toBe('## Day two')
  })

  test('an anchor or a divider leaves nothing', () => {
    expect(tidied('<a name="top"></a>\n\n# Day one\n\n<hr>')).toBe('# Day one')
  })
})

describe('comments stay', () => {
  test.each(['<!-- ask her -->', 'We met <!-- ask her --> there', '<!--\nask\n\nher\n-->'])('%s', (note) => {
    expect(tidied(note)).toBe(note)
  })
})

test('text between two comments is text', () => {
  expect(tidied('<!-- a --> We met <!-- b -->')).toBe('<!-- a -->\n\nWe met\n\n<!-- b -->')
})

describe('what only looks like HTML is the text that it is', () => {
  test.each(['List<String>', 'Vec<T>', 'select <table name> where', 'a <b never closed', '<b>never closed'])(
    'in a line: %s',
    (note) => {
      expect(tidied(`Say ${note}`)).toBe(`Say ${note.replaceAll('<', '\\<')}`)
    },
  )

  test.each([
    '<T>',
    '</String>',
    '<table name>',
    '<?php echo "hi"; ?>',
    '<!DOCTYPE html>',
    '<![CDATA[ x ]]>',
  ])('on a line of its own: %s', (note) => {
    expect(tidied(note)).toBe(`\`\`\`html\n${note}\n\`\`\``)
  })

  test('a comment that never ends', () => {
    expect(tidied('<!-- ask her\n\nMore.')).toBe('```html\n<!-- ask her\n\nMore.\n```')
  })

  test('tags in code stay code', () => {
    expect(tidied('`<b>` and `List<T>`')).toBe('`<b>` and `List<T>`')
  })
})

describe('what is not harmless is shown, not run', () => {
  test.each([
    '<script>alert(1)</script>',
    '<p onclick="go()">text</p>',
    '<iframe src="https://example.org"></iframe>',
    '<style>p { color: red }</style>',
    '<p><img src="a.png" onerror="x()"></p>',
    '<div><a href="javascript:x()">text</a></div>',
  ])('as a block: %s', (note) => {
    expect(tidied(note)).toBe(`\`\`\`html\n${note}\n\`\`\``)
  })

  test.each(['<b onclick="x()">hi</b>', '<a href="javascript:x()">hi</a>', '<script>x()</script>'])(
    'in a line: %s',
    (note) => {
      expect(tidied(`Say ${note}`)).toBe(`Say ${note.replaceAll('<', '\\<')}`)
    },
  )
})
