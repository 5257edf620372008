import { describe, expect, test } from 'vitest'
import { readHeadings } from '../../scripts/talks/headings/talk-heading.ts'
import { markdownOf } from '../support/markdown.ts'
import { md } from '../support/md.ts'
import { talksOf } from '../support/note.ts'

const read = (...headings: string[]) =>
  readHeadings(headings).map(({ title, speaker, time }) => [title, speaker, time])

describe('a heading', () => {
  test.each([
    ['Queues @ada-l', '@ada-l'],
    ['Queues (@ada)', '@ada'],
    ['Queues by Ada Lovelace', 'Ada Lovelace'],
    ['Queues by Zorka Plitvic', 'Zorka Plitvic'],
    ['Queues by Ada Lovelace @ada', 'Ada Lovelace @ada'],
    ['Queues by Ludwig van Beethoven and Clara Schumann', 'Ludwig van Beethoven and Clara Schumann'],
    ['Queues von Anna Müller', 'Anna Müller'],
    ['Queues par Hélène Dupont', 'Hélène Dupont'],
    ['Queues — Ada Lovelace', 'Ada Lovelace'],
    ['Queues - Ada Lovelace, Engines', 'Ada Lovelace, Engines'],
    ['Queues – Ada Lovelace (Engines)', 'Ada Lovelace (Engines)'],
    ['Queues - Ada Lovelace - Engines', 'Ada Lovelace - Engines'],
    ['Queues | Ada Lovelace', 'Ada Lovelace'],
    ['Queues (Ada Lovelace, Engines)', 'Ada Lovelace, Engines'],
    ['Ada Lovelace: Queues', 'Ada Lovelace'],
    ['Ada Lovelace & Zorka Plitvic - Queues', 'Ada Lovelace & Zorka Plitvic'],
    ['Ada Lovelace | @ada | Engines | Queues', 'Ada Lovelace | @ada | Engines'],
    ['Queues（演讲者：王小明）', '王小明'],
    ['Queues (讲师: 李雷)', '李雷'],
    ['Queues 講者：李雷', '李雷'],
    ['Queues (Speaker: Ada)', 'Ada'],
    ['Queues（발표자: 김철수）', '김철수'],
    ['Queues - 홍길동 님', '홍길동 님'],
    ['Queues（登壇者：山田太郎）', '山田太郎'],
    ['Queues / 山田太郎さん', '山田太郎さん'],
    ['Queues — 孙老师（七牛）', '孙老师（七牛）'],
    ['Queues (Referentin: Anna)', 'Anna'],
  ])('names its speaker: %s', (heading, speaker) => {
    expect(read(heading)).toEqual([['Queues', speaker, undefined]])
  })

  test.each([
    ...['Queues by example', 'Secure by Default', 'Sorting by Hash Value', '@ada', 'ada@example.org'],
    ...['Queues (part two)', 'Queues (Part Two)', 'Queues — Growing Pains', 'Kubernetes - Best Practices'],
    ...[
      'Components with @Input',
      'Using @scope/queue',
      'Queues - SQL Server',
      'Grundlagen von Machine Learning',
    ],
    ...[
      'TiDB - 高可用方案',
      '队列（高性能）',
      'NSQ-重塑之路',
      'Go 微服务 - 来自 Java 开发者视角',
      '큐 - 최적화',
    ],
    ...['Retries: When and How', 'Queues (Zorka Plitvic)', '队列 - 王小明', '큐 - 홍길동'],
  ])('that may not name anybody stays as it is: %s', (heading) => {
    expect(read(heading)).toEqual([[heading, undefined, undefined]])
  })
})

describe('headings of one note tell each other', () => {
  test.each([
    ['behind a dash', 'Queues — Zorka Plitvic', 'Retries — Bogumil Wrona', 'Timeouts — Yevgenia Sol'],
    ['in brackets', 'Queues (Zorka Plitvic)', 'Retries (Bogumil Wrona)', 'Timeouts (Yevgenia Sol)'],
    ['in front', 'Zorka Plitvic: Queues', 'Bogumil Wrona: Retries', 'Yevgenia Sol: Timeouts'],
  ])('that all have a name %s', (_, ...headings) => {
    expect(read(...headings)).toEqual([
      ['Queues', 'Zorka Plitvic', undefined],
      ['Retries', 'Bogumil Wrona', undefined],
      ['Timeouts', 'Yevgenia Sol', undefined],
    ])
  })

  test('also in Chinese and Korean', () => {
    expect(read('王小明：队列', '李雷：重试', '韩梅梅：超时')[1]).toEqual(['重试', '李雷', undefined])
    expect(read('큐 - 홍길동', '재시도 - 김철수', '시간 - 이영희')[2]).toEqual(['시간', '이영희', undefined])
  })

  test('but not where only half of them have one', () => {
    const three = ['Queues — Zorka Plitvic', 'Retries — Bogumil Wrona', 'Timeouts — Yevgenia Sol']
    expect(read(...three, 'Drains', 'Pumps')[0]?.[1]).toBe('Zorka Plitvic')
    expect(read(...three, 'Drains', 'Pumps', 'Valves')[0]?.[1]).toBeUndefined()
  })

  test('and that 10:30 is a time of day', () => {
    expect(read('10:30 Queues', '1:15 Retries')).toEqual([
      ['Queues', undefined, '10:30'],
      ['Retries', undefined, '1:15'],
    ])
  })

  test('or the minute of a recording', () => {
    expect(read('00:00 Queues', '10:30 Retries').map(([title]) => title)).toEqual([
      '00:00 Queues',
      '10:30 Retries',
    ])
  })
})

describe('a time in a heading', () => {
  test.each([
    ['10:00–10:45 Queues', '10:00–10:45'],
    ['10:00 - 10:45: Queues', '10:00 - 10:45'],
    ['[10:00-10:45] Queues', '10:00-10:45'],
    ['10.00 - 10.45 Uhr Queues', '10.00 - 10.45 Uhr'],
    ['14.00 Uhr: Queues', '14.00 Uhr'],
    ['10h30 à 11h00 Queues', '10h30 à 11h00'],
    ['2 pm – Queues', '2 pm'],
    ['上午10:00 Queues', '上午10:00'],
    ['10:00～10:45　Queues', '10:00～10:45'],
    ['오전 10시 Queues', '오전 10시'],
    ['Queues (10:00-10:45)', '10:00-10:45'],
  ])('is taken out: %s', (heading, time) => {
    expect(read(heading)).toEqual([['Queues', undefined, time]])
  })

  test('stands beside number and speaker', () => {
    expect(readHeadings(['1.1 10:00-10:45 Queues — Ada Lovelace'])).toMatchObject([
      { number: '1.1', time: '10:00-10:45', title: 'Queues', speaker: 'Ada Lovelace' },
    ])
  })

  test.each(['10:30', '10 Lessons', '3:1 majority', '3时间管理', '5点心得', '1:02:30 Queues'])(
    'is not: %s',
    (heading) => {
      expect(read(heading)).toEqual([[heading, undefined, undefined]])
    },
  )
})

describe('the lines below a heading', () => {
  const talkOf = (below: string) => {
    const [talk] = talksOf(`# Queues\n\n${below}\n\nThey grow.`).talks
    const texts = (nodes: unknown) => markdownOf({ type: 'root', children: nodes as never[] })
    return {
      ...talk,
      content: texts(talk?.content),
      links: texts(talk?.links),
      asNoted: texts(talk?.asNoted),
    }
  }

  test.each([
    ['Speaker: Ada Lovelace', { speaker: 'Ada Lovelace' }],
    ['**Speakers:** Ada, Grace', { speaker: 'Ada, Grace' }],
    ['讲师：王小明', { speaker: '王小明' }],
    ['발표자: 홍길동', { speaker: '홍길동' }],
    ['登壇者：山田', { speaker: '山田' }],
    ['Intervenante : Hélène', { speaker: 'Hélène' }],
    ['時間：10:00-10:45', { time: '10:00-10:45' }],
    ['Raum: Saal 3', { room: 'Saal 3' }],
    ['Track: Backend', { part: 'Backend' }],
    ['- Speaker: Ada\n- Time: 10:30', { speaker: 'Ada', time: '10:30' }],
    ['Speaker: Ada  \nRoom: 4A', { speaker: 'Ada', room: '4A' }],
    ['Speaker - Ada', { speaker: 'Ada' }],
    ['**Speaker:** Ada | **Room:** 4A | **Level:** 2', { speaker: 'Ada', room: '4A' }],
    ['登壇：山田　場所：渋谷', { speaker: '山田', room: '渋谷' }],
  ])('tell of the talk: %s', (below, known) => {
    const talk = talkOf(below)
    expect(talk).toMatchObject({ ...known, content: 'They grow.' })
    // The label is a word of the note; it stays in the cover's presenter note.
    for (const word of below.match(/[\p{L}]+(?=[：: ]*\**[：:])/gu) ?? [])
      expect(talk.asNoted).toContain(word)
  })

  test.each([
    'by Ada Lovelace',
    'Ada Lovelace',
    '*Ada Lovelace, Engines*',
    '**Ada Lovelace (Engines)**',
    '@ada',
  ])('name the speaker: %s', (below) => {
    expect(talkOf(below)).toMatchObject({
      speaker: below.replace(/\*|^by /g, ''),
      content: 'They grow.',
    })
  })

  test('name the speakers in a list', () => {
    expect(talkOf('Speakers:\n\n- Ada Lovelace\n- Grace Hopper').speaker).toBe('Ada Lovelace, Grace Hopper')
  })

  test('give the date of the talk, where the note gives none', () => {
    expect(talkOf('Date: 2017-04-15').frontMatter).toEqual({ date: '2017-04-15' })
    const dated = talksOf('---\ndate: 2017-04-16\n---\n# Queues\n\nDate: 2017-04-15\n\nThey grow.')
    expect(dated.talks[0]?.frontMatter).toEqual({ date: '2017-04-16' })
  })

  test('lead to slides and recording, for the cover', () => {
    const talk = talkOf('Slides: https://example.org/slides\n\n- Video: https://example.org/video')
    expect(talk.links).toContain('Slides: <https://example.org/slides>')
    expect(talk.links).toContain('Video: <https://example.org/video>')
    expect(talk.content).toBe('They grow.')
  })

  test('keep an address that stands with a name', () => {
    expect(talkOf('Speaker: [Ada](https://example.org/ada)')).toMatchObject({
      speaker: 'Ada',
      asNoted: 'Speaker: [Ada](https://example.org/ada)',
    })
  })

  test('keep an address that stands behind a name alone', () => {
    expect(talkOf('[Ada Lovelace](https://example.org/ada)')).toMatchObject({
      speaker: 'Ada Lovelace',
      asNoted: '[Ada Lovelace](https://example.org/ada)',
    })
  })

  test('may be a heading of their own', () => {
    expect(talkOf('## Ada Lovelace - @ada')).toMatchObject({
      speaker: 'Ada Lovelace - @ada',
      content: 'They grow.',
    })
    expect(talkOf('### April 15, 2017')).toMatchObject({
      frontMatter: { date: 'April 15, 2017' },
      asNoted: 'April 15, 2017',
    })
  })

  test.each([
    'When: you need order, not speed.',
    'Time: a resource',
    'Source: rumours',
    'Speaker: somebody who said that queues grow, and then went on to tell us how they came to know about it all.',
    'Queues grow.',
    'Martin Fowler explained queues.',
    '- They grow\n- Speaker: Ada',
    '## Ada Lovelace\n\nx\n\n## Grace Hopper',
    'Speakers:\n\n- Ada\n  - from London',
  ])('stay where they say something else: %s', (below) => {
    const talk = talkOf(below)
    expect(talk.content).toBe(`${below}\n\nThey grow.`)
    expect(talk.speaker).toBeUndefined()
  })

  test('name the speakers where most talks have a name there', () => {
    const note = md`
      # Queue Days

      ## Queues
      Zorka Plitvic

      x

      ## Retries
      Bogumil Wrona, Yevgenia Sol

      y

      ## Timeouts
      Yevgenia Sol (Clocks)

      z
    `
    expect(talksOf(note).talks.map(({ speaker }) => speaker)).toEqual([
      'Zorka Plitvic',
      'Bogumil Wrona, Yevgenia Sol',
      'Yevgenia Sol (Clocks)',
    ])
    expect(talksOf('# Queues\n\nZorka Plitvic\n\nThey grow.').talks[0]?.speaker).toBeUndefined()
  })
})
