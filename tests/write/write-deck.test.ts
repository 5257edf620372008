import type { BlockContent, PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { codeLanguage } from '../../scripts/write/code-language.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { deckWith, readDeck, writtenAndRead } from '../support/deck.ts'
import { md } from '../support/md.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const queues = [text('Queues')]

test('a deck is markdown that one likes to read', () => {
  const deck = deckWith(
    {
      title: queues,
      breadcrumb: ['Why'],
      part: { no: 1, of: 2 },
      blocks: [
        {
          type: 'list',
          spread: false,
          children: ['grow', 'shrink'].map((each) => ({
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [text(each)] }] }],
          })),
        },
        { type: 'code', lang: 'golang', meta: '{1,3}', value: 'x := 1' },
      ],
      note: [{ type: 'paragraph', children: [text('Say this.')] }],
    },
    { title: queues, layout: 'image', pictures: [{ src: '/monday/cat.png', caption: 'A cat' }] },
  )
  expect(writeDeck(deck)).toBe(
    `${md`
    ---
    theme: default
    addons:
      - reprise
    title: Cover
    lang: en
    layout: cover
    ---

    # Cover

    ---
    breadcrumb: Why
    continues: 1/2
    ---

    # Queues

    - *grow*
    - *shrink*

    \`\`\`go
    x := 1
    \`\`\`

    <!--
    Say this.
    -->

    ---
    layout: image
    image: /monday/cat.png
    caption: A cat
    ---

    # Queues

    ---

    # Last
  `}\n`,
  )
})

test('the headmatter is the first slide’s frontmatter, in its order', () => {
  const deck = deckWith()
  deck.headmatter = {
    theme: 'default',
    addons: ['reprise'],
    title: 'Queues --- and more: "all"',
    event: "Ada's",
    number: '1.10',
    author: '@ada',
    date: '2017-04-15',
    lang: 'zh-CN',
  }
  const [first] = readDeck(writeDeck(deck))
  expect(first?.frontmatter).toEqual({ ...deck.headmatter, layout: 'cover' })
  expect(Object.keys(first?.frontmatter ?? {})).toEqual([
    ...['theme', 'addons', 'title', 'event', 'number', 'author', 'date', 'lang', 'layout'],
  ])
})

describe('a slide that goes on', () => {
  test.each(['zh-CN', 'ja', 'de'])('says so in its frontmatter, not in its title, in %s', (lang) => {
    const deck = deckWith({ title: queues, part: { no: 2, of: 3 } })
    deck.headmatter.lang = lang
    expect(writeDeck(deck)).toContain('\n---\ncontinues: 2/3\n---\n\n# Queues\n')
  })

  test('is read as text, not as a date or a fraction', () => {
    const [slide] = writtenAndRead({ title: queues, part: { no: 10, of: 12 } })
    expect(slide?.frontmatter).toEqual({ continues: '10/12' })
  })
})

describe('what stands in slots', () => {
  const line = (value: string): BlockContent => ({ type: 'paragraph', children: [text(value)] })
  const slots = [
    { name: 'left' as const, blocks: [line('before'), line('they grow')] },
    { name: 'right' as const, blocks: [line('after')] },
  ]

  test('follows the name of its slot, below the other blocks and above the presenter note', () => {
    const deck = deckWith({
      title: queues,
      ...{ layout: 'two-cols-header', blocks: [line('both')], slots, note: [line('Say this.')] },
    })
    expect(writeDeck(deck)).toContain(
      `${md`
        ---
        layout: two-cols-header
        ---

        # Queues

        both

        ::left::

        before

        they grow

        ::right::

        after

        <!--
        Say this.
        -->
      `}\n`,
    )
  })

  test('follows the title where there is nothing else', () => {
    const deck = deckWith({ title: queues, layout: 'two-cols-header', slots })
    expect(writeDeck(deck)).toContain('# Queues\n\n::left::\n\nbefore\n')
  })

  test('does not swallow the presenter note with a comment that its code leaves open', () => {
    const code: BlockContent = { type: 'code', lang: 'html', value: '<!-- open' }
    const [slide] = writtenAndRead({
      title: queues,
      ...{ layout: 'code', slots: [{ name: 'right', blocks: [code] }], note: [line('Say this.')] },
    })
    expect(slide?.note).toBe('Say this.')
  })

  test('that is a line like a slot’s name is text', () => {
    const [slide] = writtenAndRead({
      title: queues,
      ...{ layout: 'two-cols-header', slots: [{ name: 'left', blocks: [line('::right::')] }] },
    })
    expect(slide?.content.match(/^::\w+::$/gm)).toEqual(['::left::'])
  })
})

test('a line break in a title is a space', () => {
  const [slide] = writtenAndRead({ title: [text('Queues'), { type: 'break' }, text('grow')] })
  expect(slide?.title).toBe('Queues grow')
})

describe('the alt text of a picture', () => {
  const frontmatterOf = (caption: string) =>
    writtenAndRead({ title: queues, layout: 'image', pictures: [{ src: '/x.png', caption }] })[0]?.frontmatter

  test('is its caption', () => {
    expect(frontmatterOf('A cat')).toEqual({ layout: 'image', image: '/x.png', caption: 'A cat' })
  })

  test.each(['image', 'Screenshot 2', 'alt text', '图片1', '画像'])(
    'is not shown where it says nothing: %s',
    (alt) => {
      expect(frontmatterOf(alt)).toEqual({ layout: 'image', image: '/x.png', alt })
    },
  )

  test('may be missing', () => {
    expect(frontmatterOf('')).toEqual({ layout: 'image', image: '/x.png' })
  })
})

describe('the language of code', () => {
  test.each([
    ['go', 'go'],
    ['Go', 'go'],
    ['golang', 'go'],
    ['c++', 'c++'],
    ['c#', 'c#'],
    ['text', 'text'],
    ['plaintext', 'text'],
    ['console', 'shellsession'],
    ['go{1,3}', 'go'],
    ['ts:file.ts', 'ts'],
    ['ts {monaco-run}', 'ts'],
    ['js{monaco}', 'js'],
    ['mermaid', 'text'],
    ['Mermaid {scale: 2}', 'text'],
    ['plantuml', 'text'],
    ['puml', 'text'],
    ['nobody-knows', undefined],
    ['constructor', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s', (written, expected) => {
    expect(codeLanguage(written)).toBe(expected)
  })

  test('goes alone to the deck, without what makes Slidev run or fold it', () => {
    const [slide] = writtenAndRead({
      title: queues,
      blocks: [{ type: 'code', lang: 'ts', meta: '{monaco-run} twoslash', value: 'x' }],
    })
    expect(slide?.content).toBe('# Queues\n\n```ts\nx\n```')
  })

  test('that magic-move would read is only markdown', () => {
    const [slide] = writtenAndRead({
      title: queues,
      blocks: [{ type: 'code', lang: 'md', meta: 'magic-move', value: '```js\nx\n```' }],
    })
    expect(slide?.content).toBe('# Queues\n\n````md\n```js\nx\n```\n````')
  })
})
