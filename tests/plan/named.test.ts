// Titles of slides whose section goes on.
import { describe, expect, test } from 'vitest'
import { briefedSlides, slidesOf, slideText } from '../support/plan.ts'

const list = (count: number) => Array.from({ length: count }, (_, no) => `- item ${no}`).join('\n')
const TEXT = 'They grow and grow and nobody in this hall of ours knows why that is, nor who would ask for it.'
const titles = (text: string) => slidesOf(text).map((slide) => slide.split('\n')[0])

describe('a slide whose section goes on', () => {
  /** A slide of eight items, then what goes on. */
  const goesOn = (...blocks: string[]) =>
    slidesOf(`# Queues\n\n## Why\n\n${[list(8), ...blocks].join('\n\n')}`).slice(1)

  test('is named by the short thing that it says first', () => {
    expect(goesOn('They drain.', TEXT)).toEqual([`center: Why › They drain\n${TEXT}`])
    expect(goesOn('**They** `drain`', TEXT)).toEqual([`center: Why › They \`drain\`\n${TEXT}`])
  })

  test.each([
    ['is long', 'They drain whenever nobody who could see it looks'],
    ['is hardly a word', 'So'],
    ['is a link', '[They drain](https://example.org)'],
    ['is a list', '1. drain'],
  ])('keeps its title where what it says first %s', (_, first) => {
    const slides = goesOn(first, TEXT)
    expect(slides.join('\n')).not.toContain('›')
    expect(slides.join('\n')).toContain(first)
  })

  test('keeps its title in the middle of a list', () => {
    expect(titles(`# Queues\n\n## Why\n\n${list(24)}`)).toEqual([
      'default: Why (1/3)',
      'default: Why (2/3)',
      'default: Why (3/3)',
    ])
  })

  test('is named by a point, where others stay below it', () => {
    const points = (count: number) =>
      Array.from({ length: count }, (_, no) => `Queue number ${no} is one that nobody drains by hand.`)
    const slides = briefedSlides(`# Why\n\nThey drain. ${points(4).join(' ')}`).map(slideText)
    expect(slides[0]).toMatch(/^center: Why › They drain\n- Queue number 0/)
    const [few] = briefedSlides(`# Why\n\nThey drain. ${points(1).join(' ')} ${TEXT}`).map(slideText)
    expect(few).toMatch(/^center: Why › They drain\n- Queue/)
    const [two] = briefedSlides(`# Why\n\nThey drain. ${TEXT}`).map(slideText)
    expect(two).not.toContain('›')
  })
})

describe('the first slide', () => {
  test('is not named as the cover before it', () => {
    expect(slidesOf(`# Queues\n\nThey drain.\n\n${TEXT}`)).toEqual([`center: Queues › They drain\n${TEXT}`])
  })

  test('of a section is', () => {
    expect(slidesOf(`# Queues\n\n## Why\n\nThey drain.\n\n${TEXT}`)).toEqual([
      `center: Why\nThey drain.\n\n${TEXT}`,
    ])
  })
})

describe('parts are counted', () => {
  test('among slides of one title next to each other', () => {
    expect(
      titles(`# Queues\n\n## Why\n\n${list(16)}\n\n## How\n\n${list(8)}\n\n## Why\n\n${list(16)}`),
    ).toEqual([
      'default: Why (1/2)',
      'default: Why (2/2)',
      'default: How',
      'default: Why (1/2)',
      'default: Why (2/2)',
    ])
  })

  test('not for slides of another section around them', () => {
    const section = (name: string) => `## ${name}\n\n### Why\n\n${list(8)}`
    expect(titles(`# Queues\n\n${section('Pumps')}\n\n${section('Drains')}`)).toEqual([
      'default: Pumps › Why',
      'default: Drains › Why',
    ])
  })
})
