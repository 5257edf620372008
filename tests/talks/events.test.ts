import { describe, expect, test } from 'vitest'
import { markdownOf } from '../support/markdown.ts'
import { md } from '../support/md.ts'
import { talksOf } from '../support/note.ts'

const titlesOf = (text: string, file?: string) => talksOf(text, file).talks.map(({ title }) => title)
const contentOf = (children: unknown) => markdownOf({ type: 'root', children: children as never[] })

/** Two headings of depth 2 with a line below each. */
const two = (first: string, second: string) => `# Monday\n\n## ${first}\n\nOne.\n\n## ${second}\n\nTwo.\n`

describe('headings that look like talks make an event', () => {
  test.each([
    ['numbers', '1.1 Queues', '1.2 Retries'],
    ['sessions', 'Session 1', 'Session 2'],
    ['days', 'Day one', 'Day two'],
    ['Chinese days', '第一天', '第二天'],
    ['times', '10:00 - 10:30 Queues', '10:30 - 11:00 Retries'],
    ['German times', '10:00 Uhr Queues', '11:00 Uhr Retries'],
    ['handles', 'Queues @ada', 'Retries @grace'],
    ['names', 'Queues by Ada Lovelace', 'Retries by Grace Hopper'],
    ['labelled speakers', '超时（演讲者：王小明）', '重试（讲师：李雷）'],
    ['links', '[Queues](https://example.org/1)', '[Retries](https://example.org/2)'],
  ])('by their %s', (_, first, second) => {
    const { talks, event } = talksOf(two(first, second))
    expect(talks).toHaveLength(2)
    expect(event).toMatchObject({ kind: 'event', title: 'Monday', name: 'index' })
  })

  test.each(['Speaker: Ada', '演讲者：王小明', '@ada', 'by Ada Lovelace'])(
    'by the speaker below them: %s',
    (speaker) => {
      expect(titlesOf(`# Monday\n\n## Queues\n\n${speaker}\n\n## Retries\n\n${speaker}`)).toEqual([
        'Queues',
        'Retries',
      ])
    },
  )

  test('when half of them do', () => {
    const note = '## 1.1 Queues\n\nx\n\n## Lunch\n\nx\n\n## 1.2 Retries\n\nx\n\n## Dinner\n\nx'
    expect(titlesOf(note)).toEqual(['Queues', 'Lunch', 'Retries', 'Dinner'])
  })

  test('when a note named after an event has three of them', () => {
    const note = '## Queues\n\nx\n\n## Retries\n\nx\n\n## Timeouts\n\nx'
    expect(titlesOf(note, 'notes/gophercon-2018.md')).toHaveLength(3)
    expect(titlesOf(`# Gopher Conference\n\n${note}`)).toHaveLength(3)
    expect(titlesOf(note, 'notes/queues.md')).toHaveLength(1)
  })

  test('when one deck could not hold it all', () => {
    const part = (title: string) =>
      `## ${title}\n\n${'They grow, and then they grow some more. '.repeat(140)}\n\n`
    expect(titlesOf(part('Queues') + part('Retries') + part('Timeouts'))).toHaveLength(3)
    expect(titlesOf(part('Queues') + part('Retries'))).toHaveLength(1)
  })
})

describe('headings that do not', () => {
  test('are parts of one talk', () => {
    const { talks, event } = talksOf(two('Queues', 'Retries'))
    expect(event).toBeUndefined()
    expect(talks).toHaveLength(1)
    expect(talks[0]).toMatchObject({ kind: 'talk', title: 'Monday', name: 'monday', lines: [1, 9] })
  })

  test.each([
    ['Secure by Default', 'Fast by Design'],
    ['3 queues', '4 retries'],
    ['Why', 'How'],
  ])('%s and %s are parts of one talk', (first, second) => {
    expect(talksOf(two(first, second)).event).toBeUndefined()
  })

  test('are deeper than a repeating heading that is no talk', () => {
    expect(titlesOf('# Queues\n\n## 1.1 Grow\n\nx\n\n# Retries\n\n## 1.2 Shrink\n\nx')).toHaveLength(1)
  })
})

describe('front matter decides', () => {
  test.each([
    ['h1', ['Queues', 'Retries']],
    ['h2', ['Grow', 'Shrink']],
    ['single', ['Monday']],
  ])('talks: %s', (rule, expected) => {
    const body = '# Queues\n\n## Grow\n\nx\n\n# Retries\n\n## Shrink\n\nx'
    expect(titlesOf(`---\ntitle: Monday\ntalks: ${rule}\n---\n${body}`)).toEqual(expected)
  })

  test('talks: h3', () => {
    expect(titlesOf('---\ntalks: h3\n---\n## Monday\n\n### Queues\n\nx\n\n### Retries\n\nx')).toEqual([
      'Queues',
      'Retries',
    ])
  })

  test('a depth without headings makes one talk', () => {
    expect(talksOf('---\ntalks: h3\n---\n# Queues\n\nThey grow.').event).toBeUndefined()
  })

  test('single also where headings look like talks', () => {
    expect(titlesOf(`---\ntalks: single\n---\n${two('1.1 Queues', '1.2 Retries')}`)).toEqual(['Monday'])
  })
})

describe('what stands around the talks', () => {
  const note = md`
    # Gopher Days

    Two days in the hall.

    ## Introduction

    Hello.

    ## 1.1 Queues

    They grow.

    ## Overview

    All of it.

    ## 1.2 Retries

    They multiply.

    ## Thanks

    Bye.

    ## Links

    None.
  `
  const { talks, event } = talksOf(note)

  test('belongs to the event', () => {
    expect(contentOf(event?.content)).toBe('Two days in the hall.\n\n## Introduction\n\nHello.')
    expect(contentOf(event?.closing)).toBe('## Thanks\n\nBye.\n\n## Links\n\nNone.')
  })

  test('is a talk when it stands between two', () => {
    expect(talks.map(({ title }) => title)).toEqual(['Queues', 'Overview', 'Retries'])
    expect(talks.map(({ content }) => contentOf(content))).toEqual([
      'They grow.',
      'All of it.',
      'They multiply.',
    ])
  })

  test('is not among the lines of a talk', () => {
    expect(talks.map(({ lines }) => lines)).toEqual([
      [9, 12],
      [13, 16],
      [17, 20],
    ])
    expect(event?.lines).toEqual([1, 27])
  })

  test.each(['前言', '总结', 'まとめ', '마치며', 'Fazit', 'Honorable mentions'])('%s', (heading) => {
    const { event: its } = talksOf(`## 1.1 Queues\n\nx\n\n## 1.2 Retries\n\nx\n\n## ${heading}\n\nBye.`)
    expect(contentOf(its?.closing)).toBe(`## ${heading}\n\nBye.`)
  })
})

describe('the agenda', () => {
  test('lists number, title, speaker and deck of every talk, and marks those that the introduction names', () => {
    const { event } = talksOf(md`
      # Gopher Days

      Do not miss:

      - Retries, and why not
      - 1.1

      ## 1.1 Queues by Ada Lovelace

      x

      ## 1.2 Retries @grace

      x

      ## 1.10 Timeouts

      x
    `)
    expect(event?.agenda).toEqual([
      { number: '1.1', title: 'Queues', speaker: 'Ada Lovelace', name: '1.1-queues', highlight: true },
      { number: '1.2', title: 'Retries', speaker: '@grace', name: '1.2-retries', highlight: true },
      { number: '1.10', title: 'Timeouts', name: '1.10-timeouts', highlight: false },
    ])
  })

  test('marks nothing when the introduction lists all', () => {
    const { event } = talksOf('# X\n\n- Queues\n- Retries\n\n## 1.1 Queues\n\nx\n\n## 1.2 Retries\n\nx')
    expect(event?.agenda.map(({ highlight }) => highlight)).toEqual([false, false])
  })
})

describe('what a note says of itself', () => {
  test('goes to each talk with the event; who wrote it is not who spoke', () => {
    const { talks, event } = talksOf(
      `---\nauthor: Me\ndate: 2017-04-15\n---\n${two('1.1 Queues', '1.2 Retries')}`,
    )
    expect(talks.map(({ frontMatter }) => frontMatter)).toEqual([
      { date: '2017-04-15', event: 'Monday' },
      { date: '2017-04-15', event: 'Monday' },
    ])
    expect(event?.frontMatter).toEqual({ author: 'Me', date: '2017-04-15' })
  })

  test('front matter that was no YAML stays with the event', () => {
    const { talks, event } = talksOf(`---\na: b: c\n---\n${two('1.1 Queues', '1.2 Retries')}`)
    expect(event?.stray).toEqual(['a: b: c'])
    expect(talks.map(({ stray }) => stray)).toEqual([[], []])
    expect(talksOf('---\na: b: c\n---\nText').talks[0]?.stray).toEqual(['a: b: c'])
  })

  test('a heading that is a link gives the talk its address', () => {
    const { talks } = talksOf(two('[1.1 Queues](https://example.org)', '1.2 Retries'))
    expect(talks.map(({ url }) => url)).toEqual(['https://example.org', undefined])
  })
})
