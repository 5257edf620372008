import { describe, expect, test } from 'vitest'
import { planDeck } from '../../scripts/plan/index.ts'
import { talksOf } from '../support/note.ts'
import { slidesOf, slideText } from '../support/plan.ts'

const deckOf = (text: string) => {
  const { talks, event } = talksOf(text)
  return { talks: talks.map((talk) => planDeck(talk, new Map())), event: event && planDeck(event, new Map()) }
}

describe('a deck opens', () => {
  test('with a cover, and what is known of the talk', () => {
    const { headmatter, slides } = deckOf(
      '---\nauthor: Ada\ndate: 2017-04-15\nevent: Gopher Days\ntags: [go, queues]\nlang: en\n---\n# 1.2 Queues\n\nThey grow.',
    ).talks[0] as ReturnType<typeof planDeck>
    expect(headmatter).toEqual({
      theme: 'default',
      addons: ['reprise'],
      title: 'Queues',
      event: 'Gopher Days',
      number: '1.2',
      author: 'Ada',
      date: '2017-04-15',
      duration: '1min',
      keywords: 'go, queues',
      lang: 'en',
    })
    expect(slides.map(slideText)).toEqual(['cover: Queues', 'statement: Queues › They grow.'])
  })

  test('with the short paragraph that stands alone before the first heading', () => {
    const [first] = deckOf('# Queues\n\nThey *grow*.\n\n## Why\n\nx').talks
    expect(first?.slides.map(slideText)).toEqual(['cover: Queues\nThey *grow*.', 'statement: Why › x'])
  })

  test.each([
    ['a long one', 'They grow and grow. '.repeat(30)],
    ['one that introduces', 'What we saw:'],
    ['one with a comment', 'They grow. <!-- ask -->'],
    ['two', 'They grow.\n\nThey shrink.'],
  ])('without %s', (_, text) => {
    const [first] = deckOf(`# Queues\n\n${text}\n\n## Why\n\nx`).talks
    expect(slideText(first?.slides[0] as never)).toBe('cover: Queues')
  })

  test('by the speaker of the heading, whoever wrote the note', () => {
    const [first] = deckOf('---\nauthor: Me\n---\n# Queues by Ada Lovelace\n\nx').talks
    expect(first?.headmatter.author).toBe('Ada Lovelace')
  })

  test('with a title that leads to the talk, where the note links it', () => {
    const [first] = deckOf(
      '## [1.1 Queues](https://example.org)\n\nx\n\n## [1.2 Retries](https://example.org)',
    ).talks
    expect(slideText(first?.slides[0] as never)).toBe('cover: [Queues](https://example.org)')
  })

  test('with front matter that was no YAML in its note', () => {
    const [first] = deckOf('---\na: b: c\n---\n# Queues\n\nx').talks
    expect(slideText(first?.slides[0] as never)).toBe('cover: Queues\n% ```yaml\na: b: c\n```')
  })
})

describe('an event', () => {
  const note = (talks: number) =>
    `# Gopher Days\n\nWelcome.\n\n- 1.2\n\n${Array.from({ length: talks }, (_, no) => `## 1.${no + 1} Talk @ada\n\nx\n\n`).join('')}## Thanks\n\nBye.`

  test('shows its introduction, its talks and its closing words', () => {
    expect(deckOf(note(2)).event?.slides.map(slideText)).toEqual([
      'cover: Gopher Days',
      'center: Gopher Days › Welcome\n- 1.2',
      'index: Agenda\n- **1.1** [Talk](./1.1-talk.md) — @ada *1 min*\n- **1.2** [Talk](./1.2-talk.md) — @ada **★** *1 min*',
      'statement: Thanks › Bye.',
    ])
  })

  test('of six talks has its agenda on one slide', () => {
    const long = note(6).replaceAll(' Talk', ' A talk whose title says at some length what it is about')
    const slides = deckOf(long).event?.slides ?? []
    expect(slides.filter(({ layout }) => layout === 'index')).toHaveLength(1)
  })

  test('with many talks has its agenda on several slides, evenly', () => {
    const agenda = deckOf(note(60)).event?.slides.filter(({ layout }) => layout === 'index') ?? []
    const counts = agenda.map(({ blocks: [list] }) => (list?.type === 'list' ? list.children.length : 0))
    expect(counts.reduce((sum, count) => sum + count)).toBe(60)
    expect(counts.length).toBeGreaterThan(1)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(counts.length)
    expect(agenda.map(({ part }) => part)).toEqual(
      counts.map((_, index) => ({ no: index + 1, of: counts.length })),
    )
  })

  test.each([
    ['zh-CN', '议程'],
    ['zh-TW', '議程'],
    ['ja', 'プログラム'],
    ['de', 'Programm'],
    ['sv', 'Agenda'],
  ])('in %s calls it %s', (lang, title) => {
    const { event } = deckOf(`---\nlang: ${lang}\n---\n${note(2)}`)
    expect(slideText(event?.slides.find(({ layout }) => layout === 'index') as never)).toMatch(
      `index: ${title}\n`,
    )
  })
})

describe('comments of a note', () => {
  test.each(['<!-- ask her -->', '- x\n  <!-- ask her -->', '<br><!-- ask her -->', '> <!-- ask her -->'])(
    'are for the presenter: %s',
    (comment) => {
      expect(slidesOf(`# Queues\n\nText.\n\n${comment}`).join('\n')).toMatch(/% ask her$/)
    },
  )

  test('two in one block come without their signs', () => {
    expect(slidesOf('# Queues\n\nText.\n\n<!-- one -->\n<!-- two -->')[0]).not.toMatch(/<!--|-->/)
  })
})
