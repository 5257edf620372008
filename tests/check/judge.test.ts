import { describe, expect, test } from 'vitest'
import { judge } from '../../scripts/check/index.ts'
import type { Measured } from '../../scripts/model/measured.ts'
import type { ShownSlide } from '../../scripts/model/shown-slide.ts'
import type { Trouble } from '../../scripts/model/trouble.ts'
import { inRoot, onDisk } from '../support/paths.ts'

const FINE: Measured = {
  no: 7,
  title: 'Fine',
  overflowX: 0,
  overflowY: 0,
  clipped: 0,
  minFontSize: 20,
  minCodeSize: 13,
  fill: 0.5,
  empty: false,
  words: 30,
  bodySize: 24,
  look: 'text',
  continues: false,
}

function judged(slides: Partial<Measured>[], troubles: Trouble[] = []) {
  const shown = slides.map(
    (_, index): ShownSlide => ({ file: onDisk('/w/decks/a.md'), line: 10 * index + 1, source: '' }),
  )
  return judge(
    {
      file: inRoot('decks/a.md'),
      slides: shown,
      measured: slides.map((slide, index) => ({ ...FINE, title: `Fine ${index + 1}`, ...slide })),
      troubles,
    },
    (path) => inRoot(path.replace('/w/', '')),
  )
}

function said(slide: Partial<Measured>): string[] {
  return judged([slide]).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)
}

describe('wrong is', () => {
  test.each<[string, Partial<Measured>, string]>([
    [
      'what leaves the slide below',
      { overflowY: 12.5 },
      'error slide-overflow: Slide 1 runs 12.5 px over its lower or upper edge.',
    ],
    ['what leaves it at a side', { overflowX: 3 }, 'error slide-overflow: Slide 1 runs 3 px over its side.'],
    [
      'what a box hides',
      { clipped: 40 },
      'error slide-clipped: Slide 1 has a box that hides 40 px of its content.',
    ],
    ['text below 16 px', { minFontSize: 15.9 }, 'error text-small: Slide 1 has text of 15.9 px.'],
    ['code below 12 px', { minCodeSize: 11 }, 'error code-small: Slide 1 has code of 11 px.'],
    [
      'text over text',
      { overlap: { text: 'one', other: 'two' } },
      'error text-overlap: Slide 1 has text over text: “one” and “two”',
    ],
    [
      'text below a picture',
      { overlap: { text: 'one' } },
      'error text-overlap: Slide 1 has text below a picture: “one”',
    ],
    ['a title alone', { empty: true }, 'warning slide-empty: Slide 1 shows a title and nothing else.'],
    ['nothing', { empty: true, title: '' }, 'warning slide-empty: Slide 1 shows nothing.'],
  ])('%s', (_, slide, message) => {
    expect(said(slide)).toEqual([message])
  })

  test('not what nobody sees: up to a pixel', () => {
    expect(said({ overflowX: 1, overflowY: 1, clipped: 1 })).toEqual([])
  })

  test('not the floor itself, nor a slide without text', () => {
    expect(said({ minFontSize: 16, minCodeSize: 12 })).toEqual([])
    expect(said({ minFontSize: 0, minCodeSize: 0 })).toEqual([])
  })
})

test('a finding names the slide by its number in the deck and by its line', () => {
  const { findings } = judged([{}, { clipped: 9 }])
  expect(findings).toEqual([
    expect.objectContaining({ file: 'decks/a.md', line: 11, column: 1, hint: expect.any(String) }),
  ])
  expect(findings[0]?.message).toMatch(/^Slide 2 /)
})

test('slides are listed as `--json` documents them', () => {
  expect(judged([{ title: 'One', overflowY: 2 }, {}]).slides).toEqual([
    {
      ...{ no: 1, line: 1, title: 'One', overflowX: 0, overflowY: 2 },
      ...{ clipped: 0, minFontSize: 20, fill: 0.5, words: 30, bodySize: 24 },
    },
    expect.objectContaining({ no: 2, line: 11, title: 'Fine 2' }),
  ])
})

test('what stands in place of a broken slide is not judged', () => {
  const trouble: Trouble = { rule: 'slide-broken', no: 2, message: 'does not compile: x' }
  const { slides, findings } = judged([{}, { title: 'An error', overflowY: 500, minFontSize: 9 }], [trouble])
  expect(findings.map(({ rule }) => rule)).toEqual(['slide-broken'])
  expect(slides[1]).toMatchObject({ no: 2, title: '', overflowY: 0, minFontSize: 0, fill: 0 })
})
