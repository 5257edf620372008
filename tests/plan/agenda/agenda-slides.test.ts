import { describe, expect, test } from 'vitest'
import type { AgendaItem, Talk } from '../../../scripts/model/talk.ts'
import { planDeck } from '../../../scripts/plan/index.ts'
import { md } from '../../support/md.ts'
import { talksOf } from '../../support/note.ts'
import { slideText } from '../../support/plan.ts'

const EVENT: Talk = {
  ...{ kind: 'event', title: 'Days', lang: 'en', minutes: 1, name: 'index', lines: [1, 1] },
  ...{ content: [], agenda: [], closing: [], links: [], asNoted: [], frontMatter: {}, stray: [] },
}

const agendaOf = (agenda: AgendaItem[], lang = 'en') =>
  planDeck({ ...EVENT, lang, agenda }, new Map()).slides.filter(({ layout }) => layout === 'index')

const item = (title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ title, name: title.toLowerCase(), minutes: 12, highlight: false },
  ...more,
})

const many = (count: number, more: (index: number) => Partial<AgendaItem> = () => ({})) =>
  Array.from({ length: count }, (_, index) => item(`Talk ${index + 1}`, more(index)))

describe('an agenda', () => {
  test('lists number, talk, speaker and minutes, and marks what to look at', () => {
    const agenda = [
      item('Queues', { number: '1.1', speaker: 'Ada Lovelace' }),
      item('Retries', { number: '1.2', highlight: true }),
    ]
    expect(agendaOf(agenda).map(slideText)).toEqual([
      md`
        index: Agenda
        - **1.1** [Queues](./queues.md) — Ada Lovelace *12 min*
        - **1.2** [Retries](./retries.md) **★** *12 min*
      `,
    ])
  })

  test('has the start in front of a talk without a number, and a break without a link', () => {
    const { name: _, minutes: __, ...lunch } = item('Lunch', { time: '12:00 - 13:00' })
    const agenda = [
      item('Queues', { time: '10:30 - 11:15' }),
      item('Retries', { time: 'after lunch', speaker: 'Ada' }),
      item('Timeouts', { number: '1.10.12', time: '11:30' }),
      lunch,
    ]
    expect(slideText(agendaOf(agenda)[0] ?? expect.fail())).toBe(md`
      index: Agenda
      - **10:30** [Queues](./queues.md) *12 min*
      - [Retries](./retries.md) — Ada · after lunch *12 min*
      - 1.10.12 [Timeouts](./timeouts.md) — 11:30 *12 min*
      - **12:00** Lunch
    `)
  })

  test.each([
    ['zh-CN', '议程', '12 分钟'],
    ['zh-TW', '議程', '12 分鐘'],
    ['ja', 'プログラム', '12分'],
    ['ko', '프로그램', '12분'],
    ['de', 'Programm', '12 min'],
    ['fr', 'Programme', '12 min'],
  ])('speaks the language of the event: %s', (lang, title, minutes) => {
    expect(slideText(agendaOf([item('Queues')], lang)[0] ?? expect.fail())).toBe(
      `index: ${title}\n- [Queues](./queues.md) *${minutes}*`,
    )
  })

  test('is not there without talks', () => {
    expect(agendaOf([])).toEqual([])
  })
})

describe('a long agenda', () => {
  const looks = (agenda: AgendaItem[]) =>
    agendaOf(agenda).map(({ step, columns, blocks, breadcrumb }) => {
      const items = blocks.flatMap((block) => (block.type === 'list' ? [block.children.length] : []))
      return `${[...breadcrumb, `${columns} ${step}`].join(' › ')}: ${items.join(' + ')}`
    })

  test.each([
    [1, ['1 normal: 1']],
    [6, ['1 normal: 6']],
    [8, ['1 dense: 8']],
    [17, ['2 dense: 17']],
    [19, ['2 dense: 10', '2 dense: 9']],
    [40, ['2 dense: 13', '2 dense: 14', '2 dense: 13']],
  ])('of %i talks', (count, expected) => {
    expect(looks(many(count))).toEqual(expected)
  })

  test('fits on its slides', () => {
    const long = 'Queues that drain themselves while nobody looks and everybody talks. '
    for (const count of [1, 6, 17, 40, 120]) {
      const agenda = many(count, (index) => ({
        title: long.repeat((index % 3) + 1).trim(),
        speaker: index % 2 ? 'Ada Lovelace (Analytical Engines)' : '王小明',
      }))
      const slides = agendaOf(agenda)
      for (const { height, room } of slides) expect(height).toBeLessThanOrEqual(room)
      const lists = slides.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'list' ? block.children : [])),
      )
      expect(lists).toHaveLength(count)
    }
  })

  test('keeps the days of a note together, named', () => {
    const days = many(10, (index) => ({ part: index < 5 ? 'Day 1' : 'Day 2' }))
    expect(agendaOf(days).map(slideText)[0]).toContain('## Day 1\n\n- [Talk 1]')
    expect(looks(days)).toEqual(['2 dense: 5 + 5'])
  })

  test('has a slide for each day where they do not fit on one', () => {
    expect(looks(many(24, (index) => ({ part: index < 12 ? 'Day 1' : 'Day 2' })))).toEqual([
      'Agenda › 2 dense: 12',
      'Agenda › 2 dense: 12',
    ])
  })

  test('starts the second of two columns with the second of two days', () => {
    expect(looks(many(14, (index) => ({ part: index < 12 ? 'Day 1' : 'Day 2' })))).toHaveLength(2)
    expect(looks(many(14, (index) => ({ part: index < 7 ? 'Day 1' : 'Day 2' })))).toEqual(['2 dense: 7 + 7'])
  })

  test('knows days by the numbers of their talks', () => {
    const numbered = many(16, (index) => ({ number: index < 8 ? `1.${index + 1}` : `2.${index - 7}` }))
    expect(looks(numbered)).toEqual(['2 dense: 8 + 8'])
    const wide = numbered.map((each) => ({
      ...each,
      title: `${each.title} of a very long title that says all`,
    }))
    expect(looks(wide)).toEqual(['1 dense: 8', '1 dense: 8'])
  })

  test('numbers the slides of one day', () => {
    const day = many(60, (index) => ({ part: index < 50 ? 'Day 1' : 'Day 2' }))
    expect(agendaOf(day).map(({ part }) => part && `${part.no}/${part.of}`)).toEqual([
      '1/4',
      '2/4',
      '3/4',
      '4/4',
      undefined,
    ])
  })
})

test('the cover of a talk says when and where, and its presenter note what the cover leaves out', () => {
  const note = md`
    # PumpConf

    ## Day 1

    ### 1.1 Queues

    Speaker: [Ada](https://example.org/ada)

    Time: 10:30

    Room: 4A

    Slides: https://example.org/slides

    They grow.

    ### 1.2 Retries

    They multiply.
  `
  const { headmatter, slides } = planDeck(talksOf(note).talks[0] ?? expect.fail(), new Map())
  expect(headmatter).toMatchObject({
    ...{ event: 'PumpConf', part: 'Day 1', number: '1.1', author: 'Ada', time: '10:30', room: '4A' },
  })
  expect(slideText(slides[0] ?? expect.fail())).toBe(md`
    cover: Queues
    Slides: <https://example.org/slides>
    % Speaker: [Ada](https://example.org/ada)
    % Time: 10:30
    % Room: 4A
  `)
})
