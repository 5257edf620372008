// Texts that mean something to Slidev, its markdown or Vue, wherever a note may have them: they show as the text that
// they are, and take nothing of the deck with them.
import type { BlockContent, PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { vueText, writtenAndRead } from '../support/deck.ts'

const HOSTILE = [
  '{{ x }}',
  '{{',
  '{{{',
  'a {{ b',
  '{{ `x` }} and {{ y }}',
  'a }} b {{{ c',
  '{{<T>}}',
  '&#123;&#123; x }}',
  'List<T>',
  '<T>',
  '<script>alert(1)</script>',
  '<v-click>',
  '<div v-if="x" @click="y">',
  '</template>',
  'a --> b',
  '-->',
  'a <!-- b',
  '<!-- b',
  '<!-- a --> b <!-- c',
  '---',
  '--- x',
  '-----',
  '~~~',
  '```',
  '````js',
  'src: ./other.md',
  'layout: cover',
  '<<< @/package.json',
  '<<<',
  '::right::',
  '$a$ and b$',
  '$$x$$',
  '^[note]',
  '[^1]',
  '[ ] task',
  '> [!NOTE]',
  '# no heading',
  '![x](y.png)',
  '[[x]]',
  'a*b*c _d_ ~~e~~',
  '1. x',
  '&lt;T&gt; &copy;',
  'C:\\dir\\{x}',
  'http://example.org/{{id}}',
]

type Place = [where: string, block: (text: string) => BlockContent]

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const inlineCode = (value: string): PhrasingContent => ({ type: 'inlineCode', value })
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })
const code = (value: string): BlockContent => ({ type: 'code', lang: 'go', value })
const item = (...children: BlockContent[]): BlockContent => ({
  type: 'list',
  children: [{ type: 'listItem', children }],
})
const quote = (...children: BlockContent[]): BlockContent => ({ type: 'blockquote', children })
const table = (child: PhrasingContent): BlockContent => {
  const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: [child] }] }
  return { type: 'table', children: [row, row] }
}

const PLACES: Place[] = [
  ['text', (value) => paragraph(text(value))],
  ['text between words', (value) => paragraph(text(`before ${value} after`))],
  ['bold text', (value) => paragraph({ type: 'strong', children: [text(value)] })],
  ['a link', (value) => paragraph({ type: 'link', url: 'https://example.org', children: [text(value)] })],
  ['inline code', (value) => paragraph(inlineCode(value))],
  ['code beside code', (value) => paragraph(inlineCode('{{'), inlineCode(value))],
  ['a code block', (value) => code(`x\n${value}\ny`)],
  ['a list item', (value) => item(paragraph(text(value)))],
  ['code in a list item', (value) => item(paragraph(text('x')), code(value))],
  ['code that is a list item', (value) => item(code(value))],
  ['code in a nested list item', (value) => item(item(code(value)) as never)],
  ['a quotation', (value) => quote(paragraph(text(value)))],
  ['code in a quotation', (value) => quote(code(value))],
  ['code in a quotation in a list', (value) => item(quote(code(value)))],
  ['a table cell', (value) => table(text(value))],
  ['code in a table cell', (value) => table(inlineCode(value))],
]

/** Spaces at the edges of inline code are not shown. */
const folded = (value: string) => value.replace(/\s+/g, ' ')

describe.each(PLACES)('in %s', (_, block) => {
  test.each(HOSTILE)('%s', (hostile) => {
    const blocks = [block(hostile)]
    const title = [text('Queues')]
    const slides = writtenAndRead(
      { title, blocks },
      { title, blocks, note: [paragraph(text('Say this.'))] },
      { title: [], blocks, note: blocks },
      { title, blocks: [paragraph(text('x'))], note: blocks },
    )
    expect(slides.map(({ title: its }) => its)).toEqual(['Queues', 'Queues', slides[2]?.title, 'Queues'])
    expect(slides.map(({ frontmatter }) => frontmatter)).toEqual([{}, {}, { layout: 'default' }, {}])
    for (const { content } of slides.slice(0, 3)) expect(folded(vueText(content))).toContain(folded(hostile))
    expect(slides[0]?.note).toBeUndefined()
    expect(slides[1]?.note).toBe('Say this.')
    expect(folded(vueText(slides[2]?.note ?? ''))).toContain(folded(hostile))
    expect(folded(vueText(slides[3]?.note ?? ''))).toContain(folded(hostile))
  })
})

test('the text of a link to what Vue would read ends where it ends', () => {
  const link: PhrasingContent = { type: 'link', url: 'https://example.org/{{x}}', children: [text('a\\')] }
  const [slide] = writtenAndRead({ title: [text('Queues')], blocks: [paragraph(link, inlineCode('{{'))] })
  expect(slide?.content).toBe('# Queues\n\n[a\\\\](https://example.org/{{x}})`{{`')
})

test('quoted code with a comment is no table', () => {
  const value = '| a <!--\n---\n| b {{'
  const [slide] = writtenAndRead({ title: [text('Queues')], blocks: [quote(code(value))] })
  expect(vueText(slide?.content ?? '')).toContain(value)
})

test('a line break in a heading is a space, also in bold', () => {
  const children: PhrasingContent[] = [
    { type: 'strong', children: [text('a'), { type: 'break' }, text('b\nc')] },
  ]
  const blocks: BlockContent[] = [{ type: 'heading', depth: 2, children }, paragraph(text('x'))]
  const slides = writtenAndRead({ title: children, blocks })
  expect(slides.map(({ content }) => content)).toEqual(['# **a b c**\n\n## **a b c**\n\nx'])
})

describe('in a title', () => {
  test.each(HOSTILE)('%s', (hostile) => {
    const [slide, ...others] = writtenAndRead({ title: [text(hostile)], blocks: [paragraph(text('x'))] })
    expect(others).toEqual([])
    expect(slide?.frontmatter).toEqual({})
    expect(folded(vueText(slide?.content ?? ''))).toBe(`${folded(hostile)}x`)
  })
})

describe('in frontmatter', () => {
  test.each([
    ...HOSTILE,
    'a: b',
    "it's",
    '"quoted"',
    '# no comment',
    'two\nlines',
    'a\n---\nb',
    '- x',
    'null',
    '1.10',
    '@x',
    '`x`',
    '%',
    '!tag',
    '&a',
    '*a',
    '',
    ' edge ',
  ])('%s', (hostile) => {
    const [slide, ...others] = writtenAndRead({
      title: [text('Queues')],
      breadcrumb: [hostile, 'Why'],
      layout: 'image-right',
      pictures: [{ src: `/x/${hostile}.png`, caption: `Caption ${hostile}` }],
    })
    expect(others).toEqual([])
    expect(slide?.frontmatter).toEqual({
      layout: 'image-right',
      breadcrumb: `${hostile} › Why`,
      image: `/x/${hostile}.png`,
      caption: `Caption ${hostile}`,
    })
  })
})

// Only Slidev itself has this syntax; the backslash takes it away.
test.each([
  ['$HOME/bin:$PATH', '\\$HOME/bin:\\$PATH'],
  ['::right::', '\\::right::'],
  ['<<< @/package.json', '\\<<< @/package.json'],
  ['x^[note]', 'x^\\[note]'],
  ['--- x', '\\--- x'],
])('%s is written as %s', (hostile, written) => {
  const [slide] = writtenAndRead({ title: [], blocks: [paragraph(text(hostile))] })
  expect(slide?.content).toBe(written)
})

describe('an address', () => {
  test.each([
    'https://example.org/{{id}}',
    'https://example.org/-->',
    'https://example.org/<!--',
    'https://example.org/a(b)c',
    'https://example.org/?a=1&copy=2',
    'https://example.org/---',
    'https://example.org/"x"',
  ])('%s', (url) => {
    const link = paragraph({ type: 'link', url, children: [text(url)] })
    const named = paragraph({ type: 'link', url, title: url, children: [text('here')] })
    const [slide, ...others] = writtenAndRead({
      title: [text('Queues')],
      blocks: [link, named],
      note: [link],
    })
    expect(others).toEqual([])
    expect(vueText(slide?.content ?? '')).toBe(`Queues${url}here`)
    expect(vueText(slide?.note ?? '')).toContain(url)
  })
})

describe('a comment', () => {
  test('that a paragraph of the presenter note holds does not end the note', () => {
    const note = paragraph(text('Say '), { type: 'html', value: '<!-- loudly -->' }, text(' this.'))
    const [slide] = writtenAndRead({ title: [text('Queues')], note: [note] })
    expect(slide?.note).toBe('Say loudly this.')
  })

  test('at the start of a paragraph leaves the rest of it markdown', () => {
    const comment: PhrasingContent = { type: 'html', value: '<!-- ask -->' }
    const [slide] = writtenAndRead({
      title: [text('Queues')],
      blocks: [paragraph(comment, text(' List<T>')), paragraph(text('x'))],
    })
    expect(slide?.content).toBe('# Queues\n\nList\\<T><!-- ask -->\n\nx')
    expect(vueText(slide?.content ?? '')).toBe('QueuesList<T>x')
  })

  test('on a slide stays one', () => {
    const [slide] = writtenAndRead({
      title: [text('Queues')],
      blocks: [paragraph(text('They '), { type: 'html', value: '<!-- ask -->' }, text(' grow.'))],
    })
    expect(slide?.content).toContain('They <!-- ask --> grow.')
  })
})

test('a slide without a title whose first block is a YAML fence keeps it', () => {
  const [slide] = writtenAndRead({
    title: [],
    blocks: [{ type: 'code', lang: 'yaml', value: 'layout: cover' }],
  })
  expect(slide?.frontmatter).toEqual({ layout: 'default' })
  expect(slide?.content).toBe('```yaml\nlayout: cover\n```')
})

test('code in list items of two slides does not swallow what is between', () => {
  const blocks = [item(code('x'))]
  const title = [text('Queues')]
  expect(writtenAndRead({ title, blocks }, { title, blocks }, { title, blocks })).toHaveLength(3)
})
