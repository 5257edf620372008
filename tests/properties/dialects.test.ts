// What must hold for notes full of what the other dialects of markdown have. `REPRISE_RUNS=20000 npx vitest run
// tests/properties` for a long run; `REPRISE_SEED` for another one.
import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { mendTree } from '../../scripts/tidy/tree/index.ts'
import { shownText } from '../support/markdown.ts'
import { noteOf } from '../support/note.ts'

const RUNS = Number(process.env.REPRISE_RUNS ?? 300)
const SEED = Number(process.env.REPRISE_SEED ?? 20170415)
const TIME_LIMIT = RUNS * 200

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: SEED, numRuns: RUNS })

const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '# ',
    '- ',
    '  - ',
    '        - ',
    '1. ',
    '> ',
    '> > ',
    '| ',
    '\n| - |\n| ',
  ],
  ...['![[', '[[', ']]', '|', '#', '|300', 'word.png', '==', '%%', '\n%%\n', ' ^37066d', '#word #word2'],
  ...[
    '> [!tip] ',
    '> [!note]-\n> ',
    '[!NOTE]',
    ':::info ',
    '\n:::\n',
    '::::warning\n',
    '<aside>\n',
    '\n</aside>\n',
  ],
  ...[
    '[TOC',
    '{%youtube word %}',
    '{% include word %}',
    ' =300x)',
    '![word](a.png',
    '{width=50%}',
    '![b](https://img.shields.io/x)',
  ],
  ...[
    '$',
    '$$',
    '\n$$\n',
    'x_1',
    '\\frac{a}{b}',
    '^2',
    '```math\n',
    '```\n',
    '`',
    '**',
    '*',
    '~~word~~',
    '“',
    '「引用」',
  ],
  ...[
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<sub>',
    '</sub>',
    '<sup>2</sup>',
    '<kbd>',
    '</kbd>',
    '<mark>',
    '</mark>',
    '<br>',
  ],
  ...[
    '<table><tr><td>',
    '</td><td>',
    '</td></tr></table>',
    '<caption>word</caption>',
    '<th>word',
    '<ul><li>',
    '</li></ul>',
    '<pre>',
    '</pre>',
    '<p>',
    '</p>',
  ],
  ...[
    '<details>\n',
    '<summary>',
    '</summary>\n',
    '</details>\n',
    '<a name="x"></a>\n',
    '<a href="https://go.dev">',
    '</a>',
  ],
  ...[
    '<picture>',
    '</picture>',
    '<img src=cat.png>',
    '<iframe src="https://go.dev">',
    '</iframe>',
    '<!-- word -->',
  ],
  ...[
    'word',
    'word ',
    'word\n',
    '真，',
    'git@go.dev:word',
    'https://go.dev/word，',
    '[word](#word)',
    '[word](a%20b.md)',
    '2018.\n',
  ],
]

const note = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.map((piece, index) => piece.replaceAll('word', `word${100 + index}`)).join(''))
  .filter((text) => text.trim() !== '')

test('a mended tree is mended', { timeout: TIME_LIMIT }, () => {
  check(
    fc.property(note, (text) => {
      const { tree } = tidyNote(noteOf(text))
      const once = bare(tree)
      mendTree(
        tree,
        () => true,
        () => {},
      )
      expect(bare(tree)).toEqual(once)
    }),
  )
})

test('no word is lost', { timeout: TIME_LIMIT }, () => {
  check(
    fc.property(note, (text) => {
      const { tree, findings } = tidyNote(noteOf(text))
      fc.pre(findings.every(({ rule }) => rule !== 'generated-toc'))
      const shown = shownText(tree) + JSON.stringify(bare(tree))
      const words = text.match(/word\d+/g) ?? []
      expect(words.filter((word) => !shown.includes(word))).toEqual([])
    }),
  )
})

/** The tree as plain data, without places. */
function bare(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}
