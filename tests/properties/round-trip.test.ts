// Any text, written and read again, is the text that it was. `REPRISE_RUNS=20000 npx vitest run tests/properties` for a
// long run; `REPRISE_SEED` for another one.
import fc from 'fast-check'
import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../scripts/tidy/parse/markdown-parser.ts'
import { toSlideMarkdown } from '../../scripts/write/slide-markdown.ts'
import { vueText } from '../support/deck.ts'

const RUNS = Number(process.env.REPRISE_RUNS ?? 300)
const SEED = Number(process.env.REPRISE_SEED ?? 20170415)
const TIME_LIMIT = RUNS * 200

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: SEED, numRuns: RUNS })

/** Signs that mean something somewhere, and letters to stand between them. */
const SIGNS = [
  ...[
    '_',
    '__',
    '*',
    '**',
    '***',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '## ',
    '-',
    '--',
    '---',
    '- ',
  ],
  ...[
    '+ ',
    '=',
    '==',
    '1. ',
    '2) ',
    '[x]: y',
    '[ ] ',
    '^',
    '|',
    ':',
    '::',
    '<',
    '<T>',
    '>',
    '&',
    '&amp;',
    '\\',
  ],
  ...['$', '$$', '{{', '}}', '"', "'", ' ', ' ', 'a', 'b', 'Z', '真', '，', '「', '」', '하', '7', '\n'],
]

const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
  .map((signs) => signs.join(''))
const text = words.map((value): PhrasingContent => ({ type: 'text', value }))
const marked = fc
  .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), words)
  .map(([type, value]) => ({ type, children: [{ type: 'text', value }] }) as PhrasingContent)
const link = words.map(
  (value): PhrasingContent => ({
    type: 'link',
    url: 'https://example.org/a_b',
    children: [{ type: 'text', value }],
  }),
)
const script = fc
  .constantFrom('subscript', 'superscript')
  .map((type) => ({ type, children: [{ type: 'text', value: '2' }] }) as PhrasingContent)
const code = fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'a_b' })
const phrasing = fc
  .array(fc.oneof({ weight: 3, arbitrary: text }, marked, link, script, code), { minLength: 1, maxLength: 5 })
  .filter(canBeWritten)

/** Markdown has no spaces at the edges of a line or of bold text; two texts or codes side by side are one. */
function canBeWritten(nodes: readonly PhrasingContent[]): boolean {
  const shown = textOf({ type: 'paragraph', children: [...nodes] })
  const edges = nodes.every((node) => !('children' in node) || textOf(node).trim() === textOf(node))
  const apart = nodes.every(({ type }, index) => type !== nodes[index - 1]?.type)
  return edges && apart && shown.trim() === shown && shown !== '' && !/[ \n]\n|\n /.test(shown)
}

const BLOCKS: Record<string, (paragraph: Paragraph) => BlockContent> = {
  paragraph: (paragraph) => paragraph,
  item: (paragraph) => ({
    type: 'list',
    spread: false,
    children: [{ type: 'listItem', children: [paragraph] }],
  }),
  quote: (paragraph) => ({ type: 'blockquote', children: [paragraph] }),
  alert: (paragraph) => ({ type: 'blockquote', data: { alert: 'tip', title: 'Tea' }, children: [paragraph] }),
  heading: ({ children }) => ({ type: 'heading', depth: 2, children: children.map(onOneLine) }),
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  return JSON.parse(JSON.stringify(node).replaceAll('\\n', ' '))
}

test.each(Object.keys(BLOCKS))('in a %s', { timeout: TIME_LIMIT }, (name) => {
  check(
    fc.property(phrasing, (children) => {
      const block = (BLOCKS[name] as (typeof BLOCKS)[string])({ type: 'paragraph', children })
      const written = toSlideMarkdown([block])
      expect(folded(vueText(written))).toBe(folded(`${name === 'alert' ? 'Tea' : ''}${textOf(block)}`))
    }),
  )
})

test('written again, it is the same text', { timeout: TIME_LIMIT }, () => {
  check(
    fc.property(phrasing, (children) => {
      fc.pre(!textOf({ type: 'paragraph', children }).includes('{{'))
      const once = toSlideMarkdown([{ type: 'paragraph', children }])
      const tree = parseMarkdown(once) as Root & { children: BlockContent[] }
      // `<sub>` is HTML to the parser of notes; here it only has to stay in its place.
      fc.pre(!once.includes('<su'))
      expect(toSlideMarkdown(tree.children)).toBe(once)
    }),
  )
})

function folded(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
