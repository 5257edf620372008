// The talks of a note and its event share the note out: nothing is in two of them, nothing is in none.
import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import type { Talk } from '../../scripts/model/talk.ts'
import { findTalks } from '../../scripts/talks/index.ts'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { shownText } from '../support/markdown.ts'
import { noteOf } from '../support/note.ts'

const heading = fc.constantFrom(
  ...[
    '1.1 Queues',
    '1.2 Retries — Ada Lovelace',
    'Timeouts by Grace Hopper',
    '10:00 - 10:45 Drains',
    'Queues',
  ],
  ...[
    'Day 1',
    'Day 2',
    'Track A',
    '第一天',
    '第二场 队列',
    'Lunch',
    'Introduction',
    'Summary',
    '总结',
    'Gopher Days',
  ],
  ...[
    '[Queues](https://example.org)',
    'Queues ([Ada](https://example.org/ada))',
    'Keynote: Queues',
    '1.2.3',
    '',
  ],
)
const line = fc.constantFrom(
  ...[
    'Speaker: Ada Lovelace',
    '讲师：王小明',
    'Time: 10:30',
    '- Room: 4A',
    'Slides: https://example.org/slides',
  ],
  ...[
    'Ada Lovelace',
    '*Zorka Plitvic*',
    'by Ada Lovelace',
    'Speakers:\n\n- Ada\n- Grace',
    'Date: 2017-04-15',
  ],
  ...['Track: Backend', '- 1.1 Queues', '> quote', '| a |\n| - |\n| b |', '```\ncode\n```', '![p](p.png)'],
)
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), heading)
      .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  },
  { weight: 2, arbitrary: line },
  { weight: 2, arbitrary: fc.constant('word') },
)
const rule = fc.constantFrom('', '', '', 'h1', 'h2', 'h3', 'single')
const note = fc
  .tuple(rule, fc.array(piece, { maxLength: 20 }))
  // Each `word` is another one, so that it is missed when it goes.
  .map(([talks, pieces]) => {
    const body = pieces.map((each, index) => (each === 'word' ? `Word${index} grows.` : each)).join('\n\n')
    return talks === '' ? `${body}\n\nend` : `---\ntalks: ${talks}\n---\n${body}\n\nend`
  })

/** What stands on a talk's slides. */
const contentOf = ({ links, content, closing }: Talk): RootContent[] => [...links, ...content, ...closing]

/** What stands on a talk's cover, in its presenter note or in the agenda. */
const coverOf = ({
  title,
  number,
  speaker,
  time,
  room,
  part,
  frontMatter,
  asNoted,
  agenda,
  url,
}: Talk): string =>
  [
    ...[title, number, speaker, time, room, part, frontMatter.date, url],
    shownText(...asNoted),
    ...agenda.flatMap((item) => [item.part, item.title, item.time]),
  ].join('\n')

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const linksOf = (tree: Root) =>
  [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map((match) => match[1])

test('every block is in exactly one talk or the event', () => {
  fc.assert(
    fc.property(note, (text) => {
      const read = noteOf(text)
      const { tree } = tidyNote(read)
      const before = JSON.stringify(tree)
      const { talks, event } = findTalks(read, tree)
      const all = [...(event ? [event] : []), ...talks]
      const content = all.flatMap(contentOf)

      expect(new Set(content).size).toBe(content.length)
      const shown = [shownText(...content), ...all.map(coverOf)].join('\n')
      const has = new Set(wordsOf(shown))
      expect(wordsOf(shownText(tree)).filter((word) => !has.has(word))).toEqual([])
      const numbered = (words: string[]) => words.filter((word) => /^Word\d/.test(word))
      const noted = numbered(wordsOf(text))
      expect(numbered(wordsOf(shownText(...content))).toSorted()).toEqual(noted.toSorted())
      for (const talk of all) {
        const own = numbered(wordsOf(shownText(...contentOf(talk))))
        expect(own).toEqual(noted.filter((word) => own.includes(word)))
      }
      const urls = JSON.stringify(all)
      expect(linksOf(tree).filter((url) => !urls.includes(url ?? ''))).toEqual([])
      // The tree still is what the note says.
      expect(JSON.stringify(tree)).toBe(before)
    }),
    { seed: 2017, numRuns: 400 },
  )
})

test('no two talks have one file', () => {
  fc.assert(
    fc.property(note, (text) => {
      const read = noteOf(text)
      const { talks } = findTalks(read, tidyNote(read).tree)
      const names = talks.map(({ name }) => name.toLowerCase())
      expect(new Set([...names, 'index']).size).toBe(talks.length + (talks[0]?.name === 'index' ? 0 : 1))
    }),
    { seed: 2017, numRuns: 200 },
  )
})
