// What must hold for any talk whatever, also one that no markdown would make: random mdast.
import fc from 'fast-check'
import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { briefTalk } from '../../scripts/brief/index.ts'
import { deckPlaces } from '../../scripts/files/deck-places.ts'
import type { Talk } from '../../scripts/model/talk.ts'
import { planDeck } from '../../scripts/plan/index.ts'
import { deckNames } from '../../scripts/talks/deck-names.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { readDeck, vueText } from '../support/deck.ts'
import { shownText } from '../support/markdown.ts'
import { deckText, missingLetters } from '../support/nothing-lost.ts'
import { inNotes } from '../support/paths.ts'
import { picturesOf } from '../support/plan.ts'
import { check, TIME_LIMIT } from './runs.ts'

const NASTY = [
  '{{',
  '}}',
  '<T>',
  '<!--',
  '-->',
  '---',
  '```',
  '`',
  '$',
  '::x::',
  '|',
  '\\',
  '*',
  '# ',
  '- ',
  '&lt;',
  '队列，',
  'キュー',
  '대기열',
  '😀',
  'word',
  'Words. ',
  ' ',
]

const text = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => ({
  phrasing: fc.oneof(
    { weight: 4, arbitrary: text.map((value): PhrasingContent => ({ type: 'text', value })) },
    text.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    fc.constant<PhrasingContent>({ type: 'break' }),
    fc
      .tuple(
        fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        fc.array(tie('phrasing'), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, children]): PhrasingContent => ({ type, children })),
    fc.tuple(text, fc.array(text, { minLength: 1, maxLength: 2 })).map(
      ([label, labels]): PhrasingContent => ({
        type: 'link',
        url: `https://example.org/${encodeURI(label)}`,
        children: labels.map((value) => ({ type: 'text', value })),
      }),
    ),
  ),
}))
const line = fc.array(phrasing, { minLength: 1, maxLength: 4 })

const { block } = fc.letrec<{ block: BlockContent }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const cell = fc.array(
    text.map((value): PhrasingContent => ({ type: 'text', value })),
    { minLength: 1, maxLength: 2 },
  )
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      line.map((children): BlockContent => ({ type: 'paragraph', children })),
      fc
        .constantFrom('cat.png', 'gone.png')
        .map((url): BlockContent => ({ type: 'paragraph', children: [{ type: 'image', url, alt: 'pet' }] })),
      fc
        .tuple(fc.constantFrom('go', 'html', null), fc.array(text, { minLength: 1, maxLength: 12 }))
        .map(([lang, lines]): BlockContent => ({ type: 'code', lang, value: lines.join('\n') })),
      fc.tuple(fc.boolean(), fc.array(blocks, { minLength: 1, maxLength: 5 })).map(
        ([ordered, items]): BlockContent => ({
          type: 'list',
          ordered,
          start: ordered ? 3 : null,
          spread: false,
          children: items.map((children) => ({ type: 'listItem', spread: false, children })),
        }),
      ),
      blocks.map((children): BlockContent => ({ type: 'blockquote', children })),
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }).map(
        (rows): BlockContent => ({
          type: 'table',
          children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((children) => ({ type: 'tableCell', children })),
          })),
        }),
      ),
    ),
  }
})

const heading = fc
  .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), line)
  .map(([depth, children]): RootContent => ({ type: 'heading', depth, children }))

const content = fc.array(fc.oneof({ weight: 3, arbitrary: block }, heading), { maxLength: 6 })

const talkOf = (nodes: RootContent[]): Talk => ({
  kind: 'talk',
  title: 'Queues',
  lang: 'en',
  minutes: 1,
  name: 'queues',
  lines: [1, 1],
  content: nodes,
  agenda: [],
  closing: [],
  frontMatter: {},
  stray: [],
  links: [],
  asNoted: [],
})

const PICTURES = picturesOf({ 'cat.png': [800, 600] })

describe('any tree', () => {
  test.each(['points', 'keep', 'bullets', 'notes'] as const)(
    'is planned without losing a letter, with prose: %s',
    { timeout: TIME_LIMIT },
    (prose) => {
      check(
        fc.property(content, (nodes) => {
          const talk = { ...talkOf(nodes), frontMatter: { prose } }
          const plan = planDeck(briefTalk(talk), PICTURES)
          expect(missingLetters(shownText({ type: 'root', children: nodes }), deckText(plan))).toEqual([])
        }),
      )
    },
  )

  test('is read back by Slidev as the slides that were planned, and compiles', {
    timeout: TIME_LIMIT,
  }, () => {
    check(
      fc.property(content, (nodes) => {
        const plan = planDeck(briefTalk(talkOf(nodes)), PICTURES)
        const slides = readDeck(writeDeck(plan))
        expect(slides.map(({ frontmatter }) => frontmatter.layout ?? 'default')).toEqual(
          plan.slides.map(({ layout }) => layout),
        )
        for (const slide of slides) vueText(slide.content)
      }),
    )
  })
})

describe('no two decks are one file', () => {
  const name = fc
    .array(fc.constantFrom('a', 'A', 'b', '.', ' ', '/', '-', '2', '队', 'é', 'index', 'con', '.md'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((pieces) => pieces.join(''))

  test('of any notes', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
        const notes = names.map((each) => `${each.replace(/^\/+|\/+$|\/{2,}/g, 'x')}.md`).sort()
        const places = [...deckPlaces([...new Set(notes)].map(inNotes)).values()]
        const decks = places.map(({ deck }) => deck.toLowerCase())
        const folders = places.map(({ folder }) => folder.toLowerCase())
        expect(new Set(decks).size).toBe(decks.length)
        expect(new Set(folders).size).toBe(folders.length)
      }),
    )
  })

  test('of any talks of a note', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(
        fc.array(fc.tuple(name, fc.option(fc.constantFrom('1', '1.2'), { nil: undefined }))),
        (talks) => {
          const names = deckNames(talks.map(([title, number]) => ({ title, ...(number ? { number } : {}) })))
          expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length)
          for (const each of names) expect(each).toMatch(/^(?!index$)[^/\\:*?"<>|]{1,130}$/i)
        },
      ),
    )
  })
})
