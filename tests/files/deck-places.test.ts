import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deckPlaces } from '../../scripts/files/deck-places.ts'
import { inNotes } from '../support/paths.ts'

const places = (...notes: string[]) => Object.fromEntries(deckPlaces(notes.map(inNotes)))

describe('the place of a note’s decks', () => {
  test('is named after the note', () => {
    expect(places('monday.md', 'days/tuesday.md')).toEqual({
      'monday.md': { deck: 'monday', folder: 'monday' },
      'days/tuesday.md': { deck: 'days/tuesday', folder: 'days/tuesday' },
    })
  })

  test.each([
    ['Gopher China 2017.md', 'gopher-china-2017'],
    ['大会.markdown', '大会'],
    ['v1.2 notes.md', 'v1-2-notes'],
    ['???.md', 'note'],
    ['A/B C/D.md', 'a/b-c/d'],
  ])('%s → %s', (note, deck) => {
    expect(places(note)[note]?.deck).toBe(deck)
  })

  test('of a folder that is an event is its index', () => {
    expect(places('a/x.md', 'a/y.md')['a/']).toEqual({ deck: 'a/index', folder: 'a/index' })
    expect(places('a/README.md', 'a/x.md', 'a/y.md')['a/README.md']?.deck).toBe('a/index')
    expect(places('a/Index!.md', 'a/x.md')['a/Index!.md']?.deck).toBe('a/index-2')
  })

  test('in such a folder says so', () => {
    expect(places('pump-conf/Day 1/x.md', 'pump-conf/y.md')['pump-conf/Day 1/x.md']).toMatchObject({
      event: 'pump conf',
      part: 'Day 1',
    })
  })

  test('is another one where two notes have one name', () => {
    expect(
      Object.values(places('Monday!.md', 'MONDAY.md', 'monday.markdown', 'monday.md')).map(
        ({ deck }) => deck,
      ),
    ).toEqual(['monday', 'monday-2', 'monday-3', 'monday-4'])
  })

  test('of talks is not the folder of other notes', () => {
    expect(places('monday.md', 'monday/queues.md')).toEqual({
      'monday.md': { deck: 'monday', folder: 'monday-talks' },
      'monday/queues.md': { deck: 'monday/queues', folder: 'monday/queues' },
    })
  })

  test('of talks is not another note’s folder of that name either', () => {
    expect(places('a-talks/x.md', 'a.md', 'a/x.md')['a.md']?.folder).toBe('a-talks-2')
  })

  test('is not the folder of bases', () => {
    expect(places('.base.md')['.base.md']?.deck).not.toBe('.base')
  })
})

/** Every file that a note may write: its deck, or whatever it likes in its folder. */
const clash = (left: { deck: string; folder: string }, right: { deck: string; folder: string }) => {
  const [a, b] = [left, right].map(({ deck, folder }) => ({ deck: `${deck}.md`, inFolder: `${folder}/` }))
  const same = (x = '', y = '') => x.toLowerCase() === y.toLowerCase()
  const within = (file = '', folder = '') => file.toLowerCase().startsWith(folder.toLowerCase())
  return (
    same(a?.deck, b?.deck) ||
    within(a?.deck, b?.inFolder) ||
    within(b?.deck, a?.inFolder) ||
    within(a?.inFolder, b?.inFolder) ||
    within(b?.inFolder, a?.inFolder)
  )
}

test('no two notes ever write one file', () => {
  const name = fc.constantFrom(
    'a',
    'A',
    'a-2',
    'a-talks',
    'a-talks-2',
    'a!',
    'b',
    '队',
    '.base',
    'note',
    '???',
    'index',
    'README',
    'day-1',
  )
  const note = fc
    .tuple(fc.array(name, { maxLength: 2 }), name, fc.constantFrom('.md', '.markdown'))
    .map(([folders, stem, extension]) => [...folders, stem + extension].join('/'))
  fc.assert(
    fc.property(fc.uniqueArray(note, { maxLength: 8 }), (notes) => {
      const all = [...deckPlaces(notes.toSorted().map(inNotes)).values()]
      for (const [index, left] of all.entries()) {
        for (const right of all.slice(index + 1))
          expect(clash(left, right), JSON.stringify([left, right])).toBe(false)
      }
    }),
    { seed: 2017, numRuns: 500 },
  )
})
