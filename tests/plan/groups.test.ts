import { describe, expect, test } from 'vitest'
import { md } from '../support/md.ts'
import { slidesOf } from '../support/plan.ts'

describe('headings give titles', () => {
  test('what stands before the first heading goes by the title of the talk', () => {
    expect(slidesOf('# Queues\n\n- They grow.\n\n## Why\n\nNobody knows.')).toEqual([
      'default: Queues\n- They grow.',
      'default: Why\nNobody knows.',
    ])
  })

  test('a deeper heading shows where it belongs', () => {
    expect(slidesOf('# Queues\n\n## Why\n\na\n\n### Causes\n\nb\n\n#### Load\n\nc\n\n## How\n\nd')).toEqual([
      'default: Why\na',
      'default: Why › Causes\nb',
      'default: Why › Causes › Load\nc',
      'default: How\nd',
    ])
  })

  test('a level that is left out is none', () => {
    expect(slidesOf('# Queues\n\n## Why\n\na\n\n##### Load\n\nb')).toEqual([
      'default: Why\na',
      'default: Why › Load\nb',
    ])
  })
})

describe('a heading without content', () => {
  test('is a section slide with three or more slides below it', () => {
    expect(slidesOf('# Queues\n\n## Why\n\n### A\n\na\n\n### B\n\nb\n\n### C\n\nc')).toEqual([
      'section: Why',
      'default: Why › A\na',
      'default: Why › B\nb',
      'default: Why › C\nc',
    ])
  })

  test('is only named above fewer', () => {
    expect(slidesOf('# Queues\n\n## Why\n\n### A\n\na\n\n### B\n\nb')).toEqual([
      'default: Why › A\na',
      'default: Why › B\nb',
    ])
  })

  test('with nothing below it closes the slide before, as a bold line', () => {
    expect(slidesOf('# Queues\n\n## Why\n\na\n\n## Questions')).toEqual(['default: Why\na\n\n**Questions**'])
  })

  test('with nothing before it opens the slide after', () => {
    expect(slidesOf('# Queues\n\n## Questions\n\n## Why\n\na')).toEqual(['default: Why\n**Questions**\n\na'])
  })

  test('is a slide of the talk where there is nothing else', () => {
    expect(slidesOf('# Queues\n\n## Questions\n\n## Answers')).toEqual([
      'default: Queues\n**Questions**\n\n**Answers**',
    ])
  })

  test('and without text is nothing', () => {
    expect(slidesOf('# Queues\n\n##\n\n## Why\n\na')).toEqual(['default: Why\na'])
  })
})

describe('a talk noted as one nested list', () => {
  const outline = md`
    # Queues

    - Why
      - they grow
    - How
      - slowly
    - Who
    - When
      - on Mondays
  `

  test('has its first level for titles', () => {
    expect(slidesOf(outline)).toEqual([
      'default: Why\n- they grow',
      'default: How\n- slowly',
      'default: Queues\n- Who',
      'default: When\n- on Mondays',
    ])
  })

  test('is a list where it is short', () => {
    expect(slidesOf('# Queues\n\n- Why\n  - they grow\n- How\n  - slowly')).toEqual([
      'default: Queues\n- Why\n  - they grow\n- How\n  - slowly',
    ])
  })
})

test('a talk without content is its cover', () => {
  expect(slidesOf('# Queues')).toEqual([])
})
