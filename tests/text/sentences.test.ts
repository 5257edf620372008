import type { PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { sentenceStarts } from '../../scripts/text/sentences.ts'
import { splitPhrasing } from '../../scripts/text/split-phrasing.ts'
import { markdownOf, tidyTree } from '../support/markdown.ts'

function sentences(text: string, lang = 'en'): string[] {
  const bounds = [0, ...sentenceStarts(text, lang), text.length]
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end).trim())
}

describe('sentences', () => {
  test.each([
    ['en', ['They grow.', 'Do they shrink?', 'Never!']],
    ['zh-CN', ['队列会增长。', '会缩短吗？', '当然不会！']],
    ['ja', ['キューは増えます。', '減りますか？']],
    ['ja', ['また来たいです。', '「型」は大事。']],
    ['de', ['Sie wachsen.', 'Das ist so.']],
  ])('%s', (lang, expected) => {
    const glue = /zh|ja/.test(lang) ? '' : ' '
    expect(sentences(expected.join(glue), lang)).toEqual(expected)
  })

  test.each([
    'Queues, e.g. Kafka, grow.',
    'Queues, i.e. Kafka vs. Rabbit, grow.',
    'Dr. Lovelace and Mrs. Hopper came.',
    'Met Bob & A. Lovelace from Engines Inc. there.',
    'It takes 3.5 seconds with Go 1.8 on example.org today.',
  ])('do not end at %s', (text) => {
    expect(sentences(text)).toEqual([text])
  })

  test.each([
    'Schlangen, z. B. Kafka, wachsen.',
    'Der 37. Kongress war gut.',
    'Am Montag, d. h. heute, u. a. hier.',
    'Das ist bzw. war so.',
  ])('do not end in German at %s', (text) => {
    expect(sentences(text, 'de')).toEqual([text])
  })

  test('do not leave a rest without words alone', () => {
    expect(sentences('They grow. Why? :-)')).toEqual(['They grow.', 'Why? :-)'])
  })

  test('of a language that nobody knows are cut as English', () => {
    expect(sentences('They grow. They do.', 'not a language!')).toEqual(['They grow.', 'They do.'])
  })
})

describe('cutting a line with its links and bold words', () => {
  const phrasing = (text: string) => {
    const [first] = tidyTree(`# x\n\n${text}`).children.slice(1)
    return first?.type === 'paragraph' ? first.children : []
  }
  const cut = (text: string, ...offsets: number[]) =>
    splitPhrasing(phrasing(text), offsets).map((children: PhrasingContent[]) =>
      markdownOf({ type: 'paragraph', children }),
    )

  test('a link across the cut stands on both sides', () => {
    expect(cut('see [all of it](https://go.dev) now', 8)).toEqual([
      'see [all](https://go.dev)',
      '[of it](https://go.dev) now',
    ])
  })

  test('so does emphasis, also in emphasis', () => {
    expect(cut('**one *two three* four**', 8)).toEqual(['**one _two_**', '**_three_ four**'])
  })

  test('inline code stays whole, on the side of its start', () => {
    expect(cut('run `npm ci now` twice', 8)).toEqual(['run `npm ci now`', 'twice'])
  })
})
