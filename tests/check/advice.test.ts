import { describe, expect, test } from 'vitest'
import { advise, type SeenSlide } from '../../scripts/check/advice.ts'

type Case = Partial<SeenSlide['slide']> & Partial<Pick<SeenSlide, 'layout' | 'broken'>>

/** Of slides behind a cover, so that the first of them is slide 2. */
function advice(...cases: Case[]): string[] {
  const cover = seen({ title: 'The talk', layout: 'cover' }, 0)
  const slides = [cover, ...cases.map((each, index) => seen(each, index + 1))]
  return advise(slides).map(({ no, rule, message }) => `${no} ${rule}: ${message}`)
}

function seen({ layout = 'default', broken = false, ...slide }: Case, index: number): SeenSlide {
  const measured = {
    title: `Title ${index + 1}`,
    overflowX: 0,
    overflowY: 0,
    clipped: 0,
    minFontSize: 20,
    minCodeSize: 0,
    fill: 0.5,
    empty: false,
    words: 30,
    bodySize: 24,
    look: 'text' as const,
    continues: false,
  }
  return { no: index + 1, layout, broken, slide: { ...measured, ...slide } }
}

const times = (count: number, slide: Case = {}): Case[] => Array.from({ length: count }, () => slide)

describe('words', () => {
  test('more than sixty are too many', () => {
    expect(advice({ words: 61 })).toEqual(['2 many-words: Slide 2 has 61 words to read.'])
  })
  test.each<[string, Case]>([
    ['sixty are not', { words: 60 }],
    ['nor are those of an agenda', { words: 90, layout: 'index' }],
    ['nor what stands where a slide is broken', { words: 90, broken: true }],
  ])('%s', (_, slide) => {
    expect(advice(slide)).toEqual([])
  })
})

describe('size', () => {
  test('body text below 20 px is too small', () => {
    expect(advice({ bodySize: 19.9 })).toEqual(['2 body-small: Slide 2 has most of its text at 19.9 px.'])
  })
  test.each<[string, Case]>([
    ['20 px are not', { bodySize: 20 }],
    ['nor is a slide without body text', { bodySize: 0 }],
    ['nor a cover, whose details are small', { bodySize: 18, layout: 'cover' }],
    ['what is a problem is not said twice', { bodySize: 15 }],
  ])('%s', (_, slide) => {
    expect(advice(slide)).toEqual([])
  })
})

describe('alike in a row', () => {
  test('four slides of one layout and look are advice, once, at the first of them', () => {
    expect(advice(...times(5))).toEqual([
      '2 slides-alike: Slides 2 to 6 look alike: nothing but text in the layout "default".',
    ])
  })
  test.each<[string, Case[]]>([
    ['three are not', times(3)],
    ['nor where one of them has another layout', [...times(3), { layout: 'fact' }, ...times(2)]],
    ['nor where one of them shows something else', [...times(3), { look: 'picture' }, ...times(2)]],
    ['nor where one of them is broken', [...times(2), { broken: true }, ...times(2)]],
    ['nor sections', times(5, { layout: 'section' })],
    [
      'nor slides that go on with a long table',
      [{ look: 'table' }, ...times(5, { look: 'table', continues: true })],
    ],
  ])('%s', (_, slides) => {
    expect(advice(...slides)).toEqual([])
  })
})

describe('titles', () => {
  test('the title of the slide before, however it is spaced or cased', () => {
    expect(advice({ title: 'Queues  grow' }, { title: 'queues grow' })).toEqual([
      '3 title-repeated: Slide 3 has the title of the slide before it: “queues grow”',
    ])
  })
  test('the title of the deck right behind the cover', () => {
    expect(advice({ title: 'The talk' })).toEqual([
      '2 title-repeated: Slide 2 has the title of the deck, which stands on the cover before it: “The talk”',
    ])
  })
  test.each<[string, Case[]]>([
    ['none at all is fine', [{ title: '' }, { title: '' }]],
    [
      'a slide that goes on has the title of what it goes on with',
      [{ title: 'a' }, { title: 'a', continues: true }],
    ],
    ['a title may come again later', [{ title: 'a' }, { title: 'b' }, { title: 'a' }]],
  ])('%s', (_, slides) => {
    expect(advice(...slides)).toEqual([])
  })
})

test('each piece of advice says what to do', () => {
  const slides = [
    seen({ layout: 'cover' }, 0),
    ...times(5, { words: 99, bodySize: 18, title: 'a' }).map(seen),
  ]
  const all = advise(slides.map((slide, index) => ({ ...slide, no: index + 1 })))
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(4)
  for (const { hint } of all) expect(hint).toMatch(/^[A-Z].+\.$/)
})
