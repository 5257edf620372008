import type { Paragraph } from 'mdast'
import { describe, expect, test } from 'vitest'
import { planDeck } from '../../../scripts/plan/index.ts'
import { talksOf } from '../../support/note.ts'
import { slidesOf, slideText } from '../../support/plan.ts'

describe('a paragraph', () => {
  test('alone on a slide is a statement where it is short', () => {
    expect(slidesOf('# Queues\n\nThey grow. Nobody knows why.')).toEqual([
      'statement: Queues › They grow. Nobody knows why.',
    ])
  })

  test('that is long stays one', () => {
    const prose =
      'They grow and grow until they fill the hall. Nobody knows why that is, and so nobody asks Ada.'
    expect(slidesOf(`# Queues\n\n${prose}`)).toEqual([`center: Queues\n${prose}`])
  })

  test('of more than six lines is cut at a sentence', () => {
    const sentence = 'They grow and grow until they fill the hall.'
    const texts = slidesOf(`# Queues\n\n${`${sentence} `.repeat(30)}`).map((slide) =>
      slide.split('\n').slice(1),
    )
    expect(texts.length).toBeGreaterThan(1)
    for (const pieces of texts)
      for (const piece of pieces.filter((each) => each !== '')) expect(piece).toMatch(/^They .*hall\.$/)
    expect(texts.join('\n').match(/hall/g)).toHaveLength(30)
  })

  test('has with it what was said in its place', () => {
    const [talk] = talksOf('# Queues\n\nThey grow.').talks
    const [shown] = talk?.content ?? []
    const said: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'You see, they grow.' }] }
    const content = [{ ...(shown as Paragraph), data: { spoken: [said] } }]
    const { slides } = planDeck({ ...(talk ?? expect.fail()), content }, new Map())
    expect(slides.slice(1).map(slideText)).toEqual(['statement: Queues › They grow.\n% You see, they grow.'])
  })
})

describe('a quotation stays as it was said', () => {
  test('large, in quotation marks, where it is short', () => {
    expect(slidesOf('# Queues\n\n> They grow. Nobody knows why. Ask Ada.')).toEqual([
      'quote: Queues › “They grow. Nobody knows why. Ask Ada.”',
    ])
  })

  test('as a block where it is long', () => {
    const quote = `> ${'They grow, and nobody knows why that is. '.repeat(5).trim()}`
    expect(slidesOf(`# Queues\n\n${quote}`)).toEqual([`center: Queues\n${quote}`])
  })

  test('and a box that begins with a pictogram is no quotation', () => {
    expect(slidesOf('# Queues\n\n> 💡 They grow.')).toEqual(['center: Queues\n> 💡 They grow.'])
  })
})
