import { describe, expect, test } from 'vitest'
import { eventFolders } from '../../scripts/files/event-folders.ts'
import { inNotes } from '../support/paths.ts'

/** `gopher-china < README.md: 1.md, 2.md [Day 2]` */
const events = (...notes: string[]) =>
  eventFolders(notes.toSorted().map(inNotes)).map(({ folder, introduction, entries }) => {
    const listed = entries.map((entry) =>
      'note' in entry ? `${entry.note}${entry.part ? ` [${entry.part}]` : ''}` : `${entry.folder}/`,
    )
    return `${folder}${introduction ? ` < ${introduction}` : ''}: ${listed.join(', ')}`
  })

describe('a folder of notes', () => {
  test('is an event', () => {
    expect(events('a/x.md', 'a/y.md', 'z.md')).toEqual(['a: a/x.md, a/y.md'])
  })

  test('lists its talks as one counts', () => {
    expect(events('a/10 x.md', 'a/2 x.md', 'a/1 x.md')).toEqual(['a: a/1 x.md, a/2 x.md, a/10 x.md'])
  })

  test('with one talk is none', () => {
    expect(events('a/x.md', 'b/README.md', 'b/y.md')).toEqual([])
  })

  test('is none when it is the notes folder itself', () => {
    expect(events('README.md', 'x.md', 'y.md')).toEqual([])
  })

  test.each(['README.md', 'readme.markdown', 'index.md', '_index.md'])('is introduced by its %s', (name) => {
    expect(events('a/x.md', 'a/y.md', `a/${name}`)).toEqual([`a < a/${name}: a/x.md, a/y.md`])
  })

  test('is introduced by one note only', () => {
    expect(events('a/README.md', 'a/index.md', 'a/x.md')).toEqual(['a < a/index.md: a/README.md, a/x.md'])
  })
})

describe('a folder in a folder', () => {
  test('is an event of its own, and a line of the one around it', () => {
    expect(events('2018/a/x.md', '2018/a/y.md', '2018/z.md')).toEqual([
      '2018/a: 2018/a/x.md, 2018/a/y.md',
      '2018: 2018/a/, 2018/z.md',
    ])
  })

  test('that is none is not listed', () => {
    expect(events('2018/a/x.md', '2018/y.md', '2018/z.md')).toEqual(['2018: 2018/y.md, 2018/z.md'])
  })

  test.each(['day-1', 'Day 1', 'Thursday', '第一天', 'Tag_1', '2018-11-06', 'track-b'])(
    'named after a day or track is a part of it: %s',
    (name) => {
      const part = name.replace(/[-_]/g, ' ')
      expect(events(`a/${name}/x.md`, `a/${name}/y.md`, 'a/z.md')[0]).toContain(`a/${name}/x.md [${part}]`)
      expect(events(`a/${name}/x.md`, `a/${name}/y.md`)).toHaveLength(1)
    },
  )

  test('of tracks in days says both', () => {
    expect(events('a/Day 1/Track A/x.md', 'a/Day 1/Track B/y.md')).toEqual([
      'a: a/Day 1/Track A/x.md [Day 1 · Track A], a/Day 1/Track B/y.md [Day 1 · Track B]',
    ])
  })
})
