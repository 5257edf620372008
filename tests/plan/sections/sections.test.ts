import { describe, expect, test } from 'vitest'
import { briefedSlides, slidesOf, slideText } from '../../support/plan.ts'

/** As much as makes a slide of its own worth it, and too much for half of one. */
const list = (name: string) =>
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((item) => `- ${name} ${item}`).join('\n')

describe('headings give titles', () => {
  test('what stands before the first heading goes by the title of the talk', () => {
    expect(slidesOf(`# Queues\n\n${list('x')}\n\n## Why\n\n${list('y')}`)).toEqual([
      `default: Queues\n${list('x')}`,
      `default: Why\n${list('y')}`,
    ])
  })

  test('a deeper heading shows where it belongs', () => {
    const note = [
      '# Queues',
      '## Why',
      list('x'),
      '### Causes',
      list('y'),
      '#### Load',
      list('z'),
      '## How',
      list('w'),
    ]
    expect(slidesOf(note.join('\n\n'))).toEqual([
      `default: Why\n${list('x')}`,
      `default: Why › Causes\n${list('y')}`,
      `default: Why › Causes › Load\n${list('z')}`,
      `default: How\n${list('w')}`,
    ])
  })

  test('a heading that is a paragraph begins as the title and stands whole below', () => {
    const heading = 'They grow and grow and nobody knows why that is '.repeat(8).trim()
    const [slide, ...others] = slidesOf(`# Queues\n\n## ${heading}\n\n${list('x')}`)
    expect(slide?.split('\n')[0]).toBe(
      'default: They grow and grow and nobody knows why that is They grow and… (1/2)',
    )
    expect([slide, ...others].join('\n')).toContain(heading)
  })

  test('a level that is left out is none', () => {
    expect(slidesOf(`# Queues\n\n## Why\n\n${list('x')}\n\n##### Load\n\n${list('y')}`)).toEqual([
      `default: Why\n${list('x')}`,
      `default: Why › Load\n${list('y')}`,
    ])
  })
})

describe('a heading without content', () => {
  const sections = (...names: string[]) => names.map((name) => `### ${name}\n\n${list(name)}`).join('\n\n')

  test('is a section slide with three or more slides below it', () => {
    expect(slidesOf(`# Queues\n\n## Why\n\n${sections('A', 'B', 'C')}`)).toEqual([
      'section: Why',
      `default: Why › A\n${list('A')}`,
      `default: Why › B\n${list('B')}`,
      `default: Why › C\n${list('C')}`,
    ])
  })

  test('is only named above fewer', () => {
    expect(slidesOf(`# Queues\n\n## Why\n\n${sections('A', 'B')}`)).toEqual([
      `default: Why › A\n${list('A')}`,
      `default: Why › B\n${list('B')}`,
    ])
  })

  test('with nothing below it closes the slide before, as a bold line', () => {
    expect(slidesOf('# Queues\n\n## Why\n\na\n\n## Questions')).toEqual(['center: Why\na\n\n**Questions**'])
  })

  test('with nothing before it opens the slide after', () => {
    expect(slidesOf('# Queues\n\n## Questions\n\n## Why\n\na')).toEqual(['center: Why\n**Questions**\n\na'])
  })

  test('is a slide of the talk where there is nothing else', () => {
    expect(slidesOf('# Queues\n\n## Questions\n\n## Answers')).toEqual([
      'center: Queues › Questions\n**Answers**',
    ])
  })

  test('and without text is nothing', () => {
    expect(slidesOf('# Queues\n\n##\n\n## Why\n\na')).toEqual(['statement: Why › a'])
  })

  test('with nothing but a missing picture closes the slide before, which keeps its note', () => {
    expect(slidesOf('# Queues\n\n## Why\n\na\n\n## Photo\n\n![Us](us.png)')).toEqual([
      'center: Why\na\n\n**Photo**\n% Picture missing: Us · us.png',
    ])
  })
})

describe('short sections share a slide', () => {
  const SHORT = [
    ['Depth', '- items'],
    ['Age', '- seconds'],
    ['Size', '- bytes'],
  ]
  const sections = (depth: number) =>
    SHORT.map(([title, items]) => `${'#'.repeat(depth)} ${title}\n\n${items}`).join('\n\n')

  test('with the text of the section around them, which gives the title', () => {
    expect(slidesOf(`# Queues\n\n## Measures\n\n- three\n\n${sections(3)}`)).toEqual([
      `default: Measures\n- three\n\n${sections(2)}`,
    ])
  })

  test('of the talk, where they stand directly below it', () => {
    expect(slidesOf(`# Queues\n\n- three\n\n${sections(2)}`)).toEqual([
      `default: Queues\n- three\n\n${sections(2)}`,
    ])
  })

  test('side by side, where there are two of some items each', () => {
    const [why, how] = ['load', 'drain'].map((each) => `- ${each} one\n- ${each} two\n- ${each} three`)
    expect(slidesOf(`# Queues\n\n## Measures\n\n### Why\n\n${why}\n\n### How\n\n${how}`)).toEqual([
      `two-cols-header: Measures\n::left::\n## Why\n\n${why}\n::right::\n## How\n\n${how}`,
    ])
  })

  test('but not two of an item each, which are large', () => {
    expect(slidesOf('# Queues\n\n## Why\n\n- load\n\n## How\n\n- slowly')).toEqual([
      'center: Why\n- load',
      'center: How\n- slowly',
    ])
  })

  test('nor with one that fills its own', () => {
    expect(slidesOf(`# Queues\n\n## Why\n\n${list('x')}\n\n## How\n\n${list('y')}`)).toHaveLength(2)
  })

  test('nor with a picture, nor across the section around them', () => {
    const cat: Record<string, [number, number]> = { 'cat.png': [800, 600] }
    expect(slidesOf('# Queues\n\n## Why\n\n- load\n\n## How\n\n![](cat.png)', cat)).toHaveLength(2)
    expect(slidesOf('# Queues\n\n## Why\n\n### Load\n\n- x\n\n## How\n\n### Drain\n\n- y')).toEqual([
      'center: Why › Load\n- x',
      'center: How › Drain\n- y',
    ])
  })

  test('a line goes with the long section that it introduces', () => {
    const long = Array.from({ length: 18 }, (_, no) => `- item ${no}`).join('\n')
    const [first, second] = slidesOf(
      `# Queues\n\n## Measures\n\nSee [them](https://example.org).\n\n### Depth\n\n${long}`,
    )
    expect(first).toMatch(
      /^default: Measures › Depth \(1\/3\)\nSee \[them\]\(https:\/\/example\.org\)\.\n\n- item 0/,
    )
    expect(second).toMatch(/^default: Measures › Depth \(2\/3\)\n- item/)
  })
})

describe('a talk noted as one nested list', () => {
  test('has what is said of its items on their slides', () => {
    const long = (name: string) =>
      `So, to begin with, ${name} is what we asked (as one does), because nobody in the hall would have asked it`
    const items = ['why', 'how', 'who', 'when'].map((item) => `- ${long(item)}${points}`).join('\n')
    const slides = briefedSlides(`# Queues\n\n${items}`).map(slideText)
    for (const item of ['why', 'how', 'who', 'when']) expect(slides.join('\n')).toContain(long(item))
  })

  const points = Array.from({ length: 7 }, (_, no) => `\n  - point ${no}`).join('')
  const outline = ['Why', 'How', 'Who', 'When'].map((item) => `- ${item}${points}`).join('\n')

  test('has its first level for titles', () => {
    const titles = slidesOf(`# Queues\n\n${outline}`).map((slide) => slide.split('\n')[0])
    expect(titles).toEqual(['default: Why', 'default: How', 'default: Who', 'default: When'])
  })

  test('is a list where it leaves much of a slide empty', () => {
    const short = '- Why\n  - they grow\n- How\n  - slowly\n- Who\n  - we\n- When'
    expect(slidesOf(`# Queues\n\n${short}`)).toEqual([`default: Queues\n${short}`])
  })
})

test('a talk without content is its cover', () => {
  expect(slidesOf('# Queues')).toEqual([])
})
