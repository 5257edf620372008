import { describe, expect, test } from 'vitest'
import { linesOf, tidied, tidyTree } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

describe('HTML in a line becomes the markdown that it means', () => {
  test.each([
    ['<b>a</b> and <strong>b</strong>', '**a** and **b**'],
    ['<i>a</i> and <em>b</em>', '*a* and *b*'],
    ['<code>List&lt;T></code>', '`List<T>`'],
    ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Press `Ctrl`+`C`'],
    ['see <a href="https://go.dev">Go</a>', 'see [Go](https://go.dev)'],
    ['x<sup>2</sup> is <u>fine</u>', 'x<sup>2</sup> is fine'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
    ['made <sub>with great care</sub>', 'made with great care'],
    ['<mark>red</mark>', '**red**'],
    ['<a href="https://go.dev" title="Go">here</a>', '[here](https://go.dev "Go")'],
    ['<b>one <i>two</b> three</i>', '**one \\<i>two** three\\</i>'],
    ['<kbd>Ctrl</kbd><kbd>C</kbd>', '`Ctrl` `C`'],
    ['<picture><source srcset="b.webp"><img src="a.png"></picture>', '![](a.png)'],
    ['<span style="color: red">red</span>', 'red'],
    ['<b>bold <i>and both</i></b>', '**bold _and both_**'],
    ['a <img src="a.png" alt="A cat">', 'a\n\n![A cat](a.png)'],
    ['one<br>two<br/>three<br />four', 'one\n\ntwo\n\nthree\n\nfour'],
  ])('%s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test('also in table cells and headings', () => {
    expect(tidied('| a | b |\n| - | - |\n| x<br>y | <b>z</b> |')).toBe(
      '| a | b |\n| - | - |\n| x<br>y | **z** |',
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
    expect(tidied(`# Day one\n\n${note}`)).toBe('# Day one\n\n**More**\n\nHidden *text*.')
  })

  test('a table without a head, which its first row becomes', () => {
    expect(tidied('<table><tr><td>a</td></tr><tr><td>1</td></tr></table>')).toBe('| a |\n| - |\n| 1 |')
  })

  test('a table with lists and paragraphs in its cells', () => {
    const note = md`
      <table>
        <tr><th>Bring</th><th>Leave</th></tr>
        <tr><td><ul><li>tea</li><li>a <b>cup</b></li></ul></td><td><p>noise</p><p>phones</p></td></tr>
      </table>
    `
    expect(tidied(note)).toBe(md`
      | Bring | Leave |
      | - | - |
      | • tea<br>• a **cup** | noise<br>phones |
    `)
  })

  test('a table that arranges code side by side, cell by cell', () => {
    const note = md`
      <table>
        <tr><th>Before</th><th>After</th></tr>
        <tr><td><pre>
      x = 1
      y = 2</pre></td><td>nothing</td></tr>
      </table>
    `
    expect(tidied(`# Code\n\n${note}`)).toBe(md`
      # Code

      **Before**

      **After**

      \`\`\`
      x = 1
      y = 2
      \`\`\`

      nothing
    `)
  })

  test('a picture in it at its own line', () => {
    const tree = tidyTree('# Pets\n\n<p align="center">\n  Felix\n  <img src="a.png">\n</p>\n\nBye')
    expect(linesOf(tree)).toEqual(['heading 1', 'paragraph 4-5', 'paragraph 5', 'paragraph 8'])
  })

  test('a video or a page in it, as a link', () => {
    expect(tidied('<iframe src="https://example.org/v" title="The talk" allowfullscreen></iframe>')).toBe(
      '[The talk](https://example.org/v)',
    )
    expect(tidied('<video src="https://example.org/v.mp4" controls></video>')).toBe(
      '<https://example.org/v.mp4>',
    )
  })

  test('a picture that is its own file', () => {
    expect(tidied('<img src="data:image/png;base64,iVBORw0KGgo=">')).toBe(
      '![](data:image/png;base64,iVBORw0KGgo=)',
    )
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
    '<iframe src="javascript:x()"></iframe>',
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

test('cells without a table around them are their text', () => {
  expect(tidied('<td>func main() {')).toBe('func main() {')
  expect(tidied('<tr><td>one</td><td>two</td></tr>')).toBe('one\n\ntwo')
})
