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

  test.each([
    ['RubyKaigi 2018', true],
    ['Notes from JSConf EU', true],
    ['2018 GDG DevFest in Springfield', true],
    ['Gopher China 2017 参会小结', true],
    ['AWS re:Invent 2018 - Day 2', true],
    ['GopherCon 2018: Queues that drain softly', false],
    ['Queues that drain softly at GopherCon', false],
    ['A day of queues', false],
    ['Confidence intervals', false],
    ['Holidays', false],
  ])('a note named %s: %s', (title, isEvent) => {
    expect(titlesOf(`# ${title}\n\n## Queues\n\nx\n\n## Retries\n\nx\n\n## Timeouts\n\nx`)).toHaveLength(
      isEvent ? 3 : 1,
    )
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

describe('far too much for one deck', () => {
  const chapter = (title: string, length: number) =>
    `## ${title}\n\n${'They grow, and then they grow some more. '.repeat(length)}\n\n`

  test('makes a deck of each chapter', () => {
    expect(
      titlesOf(['Queues', 'Retries', 'Timeouts'].map((title) => chapter(title, 400)).join('')),
    ).toHaveLength(3)
    expect(
      titlesOf(['Queues', 'Retries', 'Timeouts'].map((title) => chapter(title, 300)).join('')),
    ).toHaveLength(1)
  })

  test('but not of each version', () => {
    expect(
      titlesOf(['1.2.3', '1.2.2', '1.2.1'].map((version) => chapter(version, 400)).join('')),
    ).toHaveLength(1)
  })

  test('but not where one chapter is nearly all of it', () => {
    expect(titlesOf(chapter('Queues', 1200) + chapter('Retries', 50) + chapter('Timeouts', 50))).toHaveLength(
      1,
    )
  })

  test('nor where the chapters are scraps', () => {
    const titles = Array.from({ length: 200 }, (_, index) => `Queue ${index} of many`)
    expect(titlesOf(titles.map((title) => chapter(title, 10)).join(''))).toHaveLength(1)
  })
})

describe('one talk stays one deck', () => {
  test.each([
    [
      'the chapters of a book',
      '# Queues\n\n## 1. Introduction\n\nx\n\n## 2. Growth\n\nx\n\n## 2.1 Slow\n\nx\n\n## 3. Outlook\n\nx',
    ],
    [
      'numbered sections of numbered chapters',
      '# 1 Queues\n\n## 1.1 Grow\n\nx\n\n# 2 Retries\n\n## 2.1 Wait\n\nx',
    ],
    ['numbered sections', '# Queues\n\n## 1.1 Background\n\nx\n\n## 1.2 Problem\n\nx\n\n## 1.3 Results\n\nx'],
    ['versions', '# Changelog\n\n## 1.2.3\n\n- x\n\n## 1.2.2\n\n- x\n\n## 1.2.1\n\n- x'],
    [
      'versions with dates',
      '# Changelog\n\n## [1.2] - 2020-01-31\n\n- x\n\n## v1.1 (2019-12-31)\n\n- x\n\n## Unreleased\n\n- x',
    ],
    ['versions without a mark', '1.2.3 / 2020-01-31\n===\n\n- x\n\n1.2.2 / 2019-12-31\n===\n\n- x'],
    [
      'minutes of a recording',
      '# Queues\n\n## 00:00 Hello\n\nx\n\n## 03:10 Growth\n\nx\n\n## 12:30 Bye\n\nx',
    ],
    [
      'the sections of a talk at an event',
      '# KubeCon 2018: Drain softly\n\n## Queues\n\nx\n\n## Drains\n\nx\n\n## Bye\n\nx',
    ],
    [
      'the sections of a blog post',
      '# GopherCon 2018\n\n## Getting there\n\nx\n\n## Food\n\nx\n\n## People\n\nx\n\n## Talks\n\nx',
    ],
    [
      'what one speaker said at an event',
      '# GopherCon 2018\n\nSpeaker: Ada\n\n## Queues\n\nx\n\n## Drains\n\nx\n\n## Locks\n\nx',
    ],
    [
      'the steps of a workshop at an event',
      '# GopherCon 2018\n\n## Step 1: mix\n\nx\n\n## Step 2: bake\n\nx\n\n## Step 3: eat\n\nx',
    ],
    ['weeks of a course', '# Queues\n\n## Week 1\n\nx\n\n## Week 2\n\nx\n\n## Week 3\n\nx'],
    ['a schedule without notes', '# PumpConf\n\n## 10:00 Queues\n\n## 11:00 Retries\n\n## 12:00 Timeouts'],
    [
      'an agenda among sections',
      '# Queues\n\nThey grow and grow, and then they grow some more.\n\n## Agenda\n\n### 10:00 A\n\nx\n\n### 11:00 B\n\nx',
    ],
    ['codes of standards', '# Formats\n\n## ES2015: classes\n\nx\n\n## UTF-8: bytes\n\nx'],
    ['links to sections', '# Queues\n\n## [Grow](#grow)\n\nx\n\n## [Wait](#wait)\n\nx'],
  ])('%s', (_, note) => {
    expect(titlesOf(note)).toHaveLength(1)
  })
})

describe('days and tracks', () => {
  const note = md`
    # Gopher Days

    Two days in the hall.

    ## Day 1

    We arrived late.

    ### Queues

    They grow.

    ### Retries — Ada Lovelace

    They multiply.

    ## Day 2

    ### Timeouts

    They end.

    ## Thanks

    Bye.
  `
  const { talks, event } = talksOf(note)

  test('hold the talks', () => {
    expect(talks.map(({ title, part }) => [title, part])).toEqual([
      ['Queues', 'Day 1'],
      ['Retries', 'Day 1'],
      ['Timeouts', 'Day 2'],
    ])
    expect(event?.agenda.map(({ part }) => part)).toEqual(['Day 1', 'Day 1', 'Day 2'])
  })

  test('have their own words in the event, in order, and no talk has them', () => {
    expect(contentOf(event?.content)).toBe('Two days in the hall.')
    expect(contentOf(event?.closing)).toBe('## Day 1\n\nWe arrived late.\n\n## Thanks\n\nBye.')
    expect(talks.map(({ content }) => contentOf(content))).toEqual([
      'They grow.',
      'They multiply.',
      'They end.',
    ])
    expect(talks.map(({ lines }) => lines)).toEqual([
      [9, 12],
      [13, 16],
      [19, 22],
    ])
  })

  test.each([
    ['# Day 1', '# Day 2'],
    ['# Monday, 15 April', '# Tuesday, 16 April'],
    ['# 06.11. - Wednesday', '# 07.11. - Thursday'],
    ['# 2018-11-06', '# 2018-11-07'],
    ['# April 15', '# April 16'],
    ['# Track A: Backend', '# Track B: Frontend'],
    ['# Morning', '# Afternoon'],
    ['# Tag 1', '# Tag 2'],
    ['# Premier jour', '# Deuxième jour'],
    ['# 第一天', '# 第二天'],
    ['# 4月15日', '# 4月16日'],
    ['# 1日目', '# 2日目'],
    ['# 1일차', '# 2일차'],
    ['# 云原生专场', '# 大数据专场'],
  ])('%s, %s', (first, second) => {
    const days = `${first}\n\n## Queues\n\nx\n\n## Retries\n\nx\n\n${second}\n\n## Timeouts\n\nx`
    expect(talksOf(days).talks.map(({ part }) => part)).toEqual([
      first.slice(2),
      first.slice(2),
      second.slice(2),
    ])
  })

  test('stand around each other', () => {
    const tracks =
      '# Day 1\n\n## Track A\n\n### Queues\n\nx\n\n## Track B\n\n### Retries\n\nx\n\n# Day 2\n\n## Track A\n\n### Timeouts\n\nx'
    expect(talksOf(tracks).talks.map(({ part }) => part)).toEqual([
      'Day 1 · Track A',
      'Day 1 · Track B',
      'Day 2 · Track A',
    ])
  })

  test('are talks where they hold none', () => {
    const days =
      '# X\n\n## Day 1\n\n### Queues\n\nx\n\n### Retries\n\nx\n\n## Day 2\n\nWe left early.\n\n## Day 3\n\n### Timeouts\n\nx'
    expect(titlesOf(days)).toEqual(['Queues', 'Retries', 'Day 2', 'Timeouts'])
    expect(titlesOf('# X\n\n## Day 1\n\n- queues\n\n## Day 2\n\n- retries')).toEqual(['Day 1', 'Day 2'])
  })

  test('may be any heading where the talks below are plainly talks', () => {
    const topics =
      '# Backend\n\n## Queues — Ada Lovelace\n\nx\n\n# Frontend\n\n## Buttons — Grace Hopper\n\nx'
    expect(talksOf(topics).talks.map(({ title, part }) => [title, part])).toEqual([
      ['Queues', 'Backend'],
      ['Buttons', 'Frontend'],
    ])
  })

  test('are where the front matter says that talks are deeper', () => {
    const rule =
      '---\ntalks: h2\n---\n# Backend\n\n## Queues\n\nx\n\n# Frontend\n\nButtons!\n\n## Buttons\n\nx'
    const found = talksOf(rule)
    expect(found.talks.map(({ title, part }) => [title, part])).toEqual([
      ['Queues', 'Backend'],
      ['Buttons', 'Frontend'],
    ])
    expect(contentOf(found.talks[0]?.content)).toBe('x')
    expect(contentOf(found.event?.closing)).toBe('# Frontend\n\nButtons!')
  })
})

describe('a first heading as deep as the talks', () => {
  const note = (first: string) => `# ${first}\n\nTwo days.\n\n# 1.1 Queues\n\nx\n\n# 1.2 Retries\n\nx`

  test('is the title where it names the event', () => {
    const { talks, event } = talksOf(note('Gopher Conference 2018'))
    expect(event?.title).toBe('Gopher Conference 2018')
    expect(contentOf(event?.content)).toBe('Two days.')
    expect(talks.map(({ title }) => title)).toEqual(['Queues', 'Retries'])
    expect(talksOf(`---\ntitle: Monday\n---\n${note('Monday')}`).talks).toHaveLength(2)
  })

  test.each(['Why we queue', '1.0 The Gopher Conference', 'Running a Conference — Ada Lovelace'])(
    'is a talk where it is one: %s',
    (first) => {
      expect(titlesOf(note(first))).toHaveLength(3)
    },
  )
})

describe('breaks', () => {
  test.each(['12:00 Lunch', 'Coffee break', '茶歇', 'Mittagspause', '休憩', '점심시간'])(
    'without notes stand in the agenda and have no deck: %s',
    (heading) => {
      const { talks, event } = talksOf(`## 1.1 Queues\n\nx\n\n## ${heading}\n\n## 1.2 Retries\n\nx`)
      expect(talks).toHaveLength(2)
      expect(event?.agenda.map(({ name }) => name)).toEqual(['1.1-queues', undefined, '1.2-retries'])
      expect(event?.agenda[1]?.minutes).toBeUndefined()
    },
  )
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

  test.each(['前言', '总结', '总结：带走的三件事', 'まとめ', '마치며', 'Fazit', 'Honorable mentions'])(
    '%s',
    (heading) => {
      const { event: its } = talksOf(`## 1.1 Queues\n\nx\n\n## 1.2 Retries\n\nx\n\n## ${heading}\n\nBye.`)
      expect(contentOf(its?.closing)).toBe(`## ${heading}\n\nBye.`)
    },
  )
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
      {
        number: '1.1',
        title: 'Queues',
        speaker: 'Ada Lovelace',
        name: '1.1-queues',
        minutes: 1,
        highlight: true,
      },
      {
        number: '1.2',
        title: 'Retries',
        speaker: '@grace',
        name: '1.2-retries',
        minutes: 1,
        highlight: true,
      },
      { number: '1.10', title: 'Timeouts', name: '1.10-timeouts', minutes: 1, highlight: false },
    ])
  })

  test('marks a talk that a longer item names, or an item below another, and none by a word of its title', () => {
    const { event } = talksOf(md`
      # Gopher Days

      - Day 1
        - Go see RETRIES and weep
      - Queues? No.
      - Go
        - a gopher's life
      - 3 talks are not enough

      ## 1.1 Retries

      x

      ## 1.2 Queues in Practice

      x

      ## 1.3 Go

      x
    `)
    expect(event?.agenda.filter(({ highlight }) => highlight).map(({ title }) => title)).toEqual([
      'Retries',
      'Go',
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

describe('what a note says of the whole event at the end of a talk', () => {
  const eventOf = (first: string, second: string) => {
    const { talks, event } = talksOf(
      `# Queue Days 2018\n\n## 1.1 Queues\n\nThey grow.\n\n${first}\n\n## 1.2 Retries\n\nThey pile up.\n\n${second}`,
    )
    return {
      talks: talks.map(({ content }) => contentOf(content)),
      asNoted: contentOf(event?.asNoted),
      closing: contentOf(event?.closing),
    }
  }

  test.each([
    '第二天的议题如下：',
    '下面是第二天的分享：',
    'Day 2:',
    'The talks of the second day:',
    'Die Vorträge am zweiten Tag:',
    'Les conférences du deuxième jour :',
    '2日目のセッション：',
    '둘째 날 세션:',
  ])('opens the next day: %s', (line) => {
    expect(eventOf(line, 'And on.')).toEqual({
      talks: ['They grow.', 'They pile up.\n\nAnd on.'],
      asNoted: line,
      closing: '',
    })
  })

  test.each([
    '以上是对本次大会的小结，收获很多。',
    '以上是对 Queue Days 的总结。',
    'That was this year’s conference, see you next time.',
    'Overall the conference was worth the journey.',
    'Alles in allem eine gute Konferenz: Queue Days lohnt sich.',
    'Das war die Konferenz.',
    'Voilà pour cette conférence.',
    '이상으로 이번 컨퍼런스 후기를 마칩니다.',
    '以上、今回のカンファレンスのまとめでした。',
  ])('sums it up: %s', (remark) => {
    expect(eventOf('And on.', `${remark}\n\n- Thanks to all`)).toEqual({
      talks: ['They grow.\n\nAnd on.', 'They pile up.'],
      asNoted: '',
      closing: `${remark}\n\n- Thanks to all`,
    })
  })

  test('sums up a day', () => {
    expect(eventOf('以上是第一天的内容。', 'And on.')).toMatchObject({
      talks: ['They grow.', 'They pile up.\n\nAnd on.'],
      closing: '以上是第一天的内容。',
    })
  })

  test.each(['### Honorable mentions', '### 参会感受'])('stands below a heading: %s', (heading) => {
    expect(eventOf('x', `***\n\n${heading}\n\nMore queues.`)).toMatchObject({
      talks: ['They grow.\n\nx', 'They pile up.'],
      closing: `${heading}\n\nMore queues.`,
    })
  })

  test.each([
    '第二天的队列会变长。',
    '第二天的流量如下：',
    '以上是对本次改造的小结。',
    '以上是会议系统的架构。',
    'Overall the queue was worth the journey.',
    'That was the queue.',
    'The second day of the queue looked like this:',
    '### Summary\n\nThey grow.',
  ])('is not a remark of the talk: %s', (line) => {
    expect(eventOf(line, line).talks).toEqual([`They grow.\n\n${line}`, `They pile up.\n\n${line}`])
  })

  test('does not leave a talk without a word', () => {
    const { talks } = talksOf('# Queue Days\n\n## 1.1 Queues\n\nDay 2:\n\n## 1.2 Retries\n\nx')
    expect(contentOf(talks[0]?.content)).toBe('Day 2:')
  })
})
