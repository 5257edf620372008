// One size of type for the text of a talk, and no more words on a slide than a room reads.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Slide } from '../../../scripts/model/slide.ts'
import { wordCount } from '../../../scripts/text/word-count.ts'
import { check, TIME_LIMIT } from '../../properties/runs.ts'
import { shownText } from '../../support/markdown.ts'
import { briefedSlides, planOf } from '../../support/plan.ts'

const lines = (count: number, make: (no: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n')
const stepsOf = (text: string) =>
  planOf(`# Queues\n\n${text}`)
    .slides.slice(1)
    .map(({ step }) => step)
const list = (count: number) => lines(count, (no) => `- item ${no}`)

describe('the size of text', () => {
  test('is the usual one', () => {
    expect(stepsOf(list(24))).toEqual(['normal', 'normal', 'normal'])
  })

  test('is smaller on all slides, where the usual one costs more than a quarter more of them', () => {
    expect(stepsOf(list(27))).toEqual(['dense', 'dense', 'dense'])
  })

  test('is the usual one where it costs a quarter more', () => {
    expect(stepsOf(list(36))).toEqual(['normal', 'normal', 'normal', 'normal', 'normal'])
  })

  test('is larger where there is little to say', () => {
    expect(stepsOf(list(5))).toEqual(['large'])
    expect(stepsOf(list(7))).toEqual(['normal'])
  })

  test('is not larger for code', () => {
    expect(stepsOf('```\nx := 1\n```')).toEqual(['normal'])
  })
})

describe('words of one slide', () => {
  /** Of what is read: no code and tables. */
  const wordsOf = ({ blocks, slots = [] }: Slide) =>
    wordCount(shownText(...blocks, ...slots.flatMap((slot) => slot.blocks)))
  const most = (slides: readonly Slide[]) => Math.max(...slides.map(wordsOf))
  const words = (count: number) => `${'some '.repeat(count - 1)}more`

  test('are few even where many would fit', () => {
    const slides = planOf(`# Queues\n\n${lines(8, () => `- ${'so '.repeat(14)}it`)}`).slides.slice(1)
    expect(slides).toHaveLength(2)
    expect(most(slides)).toBeLessThanOrEqual(60)
  })

  test('of code and tables do not count', () => {
    const code = `\`\`\`\n${lines(9, () => words(15))}\n\`\`\``
    expect(planOf(`# Queues\n\n${code}`).slides).toHaveLength(2)
  })

  test('are never more than 100, however the note says it', { timeout: TIME_LIMIT }, () => {
    const sentence = fc.integer({ min: 3, max: 24 }).map((count) => `Now ${words(count)}.`)
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
    const items = fc
      .array(sentence, { minLength: 1, maxLength: 12 })
      .map((all) => all.map((each) => `- ${each}`).join('\n'))
    const block = fc.oneof(paragraph, items, fc.constantFrom('## Why', '### How', 'What we saw:'))
    check(
      fc.property(
        fc.constantFrom('points', 'bullets', 'keep'),
        fc.array(block, { minLength: 1, maxLength: 10 }),
        (prose, blocks) => {
          const slides = briefedSlides(`---\nprose: ${prose}\n---\n# Queues\n\n${blocks.join('\n\n')}`)
          expect(most(slides)).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})
