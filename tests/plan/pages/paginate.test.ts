import { describe, expect, test } from 'vitest'
import type { Slide } from '../../../scripts/model/slide.ts'
import { planOf, slidesOf } from '../../support/plan.ts'

const times = <T>(count: number, make: (no: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index + 1))
const contentOf = (text: string) => planOf(text).slides.slice(1)
const itemsOf = ({ blocks }: Slide) =>
  blocks.flatMap((block) => (block.type === 'list' ? block.children : []))

describe('a long list', () => {
  test.each([11, 14, 20, 23, 37])('of %i items leaves none alone on a slide', (count) => {
    const slides = contentOf(`# Queues\n\n${times(count, (no) => `- item ${no}`).join('\n')}`)
    const counts = slides.map((slide) => itemsOf(slide).length)
    expect(counts.reduce((sum, each) => sum + each)).toBe(count)
    expect(Math.min(...counts)).toBeGreaterThan(1)
  })

  test('names its slides by part', () => {
    const slides = contentOf(`# Queues\n\n${times(30, (no) => `- item ${no}`).join('\n')}`)
    expect(slides.map(({ part }) => part)).toEqual(times(slides.length, (no) => ({ no, of: slides.length })))
  })

  test('with numbers goes on counting', () => {
    const slides = contentOf(`# Queues\n\n${times(30, (no) => `${no + 4}. item ${no}`).join('\n')}`)
    const starts = slides.map(({ blocks: [list] }) => (list?.type === 'list' ? list.start : undefined))
    const counts = slides.map((slide) => itemsOf(slide).length)
    expect(starts).toEqual(
      counts.map((_, index) => 5 + counts.slice(0, index).reduce((sum, each) => sum + each, 0)),
    )
  })

  test('stays with the line that introduces it', () => {
    const filler = times(8, (no) => `Line ${no}.\n\n`).join('')
    const slides = contentOf(
      `# Queues\n\n${filler}What we saw:\n\n${times(8, (no) => `- item ${no}`).join('\n')}`,
    )
    const last = slides.map(({ blocks }) => blocks.at(-1))
    for (const block of last) expect(JSON.stringify(block)).not.toContain('What we saw:')
  })
})

describe('long code', () => {
  const functions = times(14, (no) => `func f${no}() {\n\treturn ${no}\n}`)

  test('is cut between its functions, and loses no line', () => {
    const slides = contentOf(`# Queues\n\n\`\`\`go\n${functions.join('\n\n')}\n\`\`\``)
    const codes = slides.flatMap(({ blocks }) =>
      blocks.map((block) => (block.type === 'code' ? block : undefined)),
    )
    expect(codes.length).toBeGreaterThan(1)
    for (const code of codes) {
      expect(code?.lang).toBe('go')
      expect(code?.value).toMatch(/^func /)
      expect(code?.value).toMatch(/\n\}$/)
    }
    expect(codes.map((code) => code?.value).join('\n\n')).toBe(functions.join('\n\n'))
  })

  test('without blank lines is cut anywhere', () => {
    const lines = times(60, (no) => `x${no} = ${no}`)
    const slides = contentOf(`# Queues\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``)
    const values = slides.flatMap(({ blocks }) =>
      blocks.map((block) => (block.type === 'code' ? block.value : '')),
    )
    expect(values.length).toBeGreaterThan(1)
    expect(values.join('\n')).toBe(lines.join('\n'))
    const counts = values.map((value) => value.split('\n').length)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
  })

  test('in one function is cut where it goes on at the least depth, never before a line that only closes', () => {
    const blocks = times(
      9,
      (no) => `\tif x == ${no} {\n\t\tcall(${no})\n\t\tcall(${no})\n\t\tcall(${no})\n\t}`,
    )
    const slides = contentOf(`# Queues\n\n\`\`\`go\nfunc run() {\n${blocks.join('\n')}\n\treturn\n}\n\`\`\``)
    const values = slides.flatMap(({ blocks: [block] }) => (block?.type === 'code' ? [block.value] : []))
    expect(values.length).toBeGreaterThan(1)
    for (const value of values.slice(1)) expect(value).toMatch(/^\tif /)
  })

  test('a little too tall for the smallest type is cut, not squeezed', () => {
    for (const count of times(6, (no) => 18 + no)) {
      const code = times(count, (no) => `x${no} = ${no}`).join('\n')
      for (const { height, room } of contentOf(`# Queues\n\n\`\`\`\n${code}\n\`\`\``))
        expect(height).toBeLessThanOrEqual((room ?? 0) * 0.96)
    }
  })
})

describe('a long table', () => {
  test('repeats its header on every slide', () => {
    const rows = times(30, (no) => `| a${no} | b |`)
    const slides = slidesOf(`# Queues\n\n| head | er |\n| - | - |\n${rows.join('\n')}`)
    expect(slides.length).toBeGreaterThan(1)
    for (const slide of slides) expect(slide).toContain('| head | er |')
    expect(slides.flatMap((slide) => slide.match(/a\d+/g))).toEqual(times(30, (no) => `a${no}`))
  })

  test('whose rows no slide can hold becomes a list', () => {
    const long = 'They grow and they grow and they grow some more. '.repeat(20)
    const slides = slidesOf(`# Queues\n\n| a | b |\n| - | - |\n| ${long} | ${long} |`)
    expect(slides.join('\n')).not.toContain('| a |')
    expect(slides.join('\n').match(/more/g)).toHaveLength(40)
  })
})

describe('an item too long for a slide', () => {
  test('is cut at a sentence', () => {
    const sentence = 'A queue that grows for an hour is a queue that somebody will have to drain by hand.'
    const items = contentOf(`# Queues\n\n- ${times(30, () => sentence).join(' ')}`).flatMap(itemsOf)
    const texts = items.map((item) => JSON.stringify(item).match(/"value":"([^"]*)"/)?.[1])
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toMatch(/^A queue .*hand\.$/)
  })

  test('keeps both halves of an emoji together', () => {
    const text = JSON.stringify(contentOf(`# Queues\n\n- ${'😀'.repeat(1501)}`))
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    expect(text.match(/😀/gu)).toHaveLength(1501)
  })
})

test('every slide says why it starts', () => {
  const reasons = (text: string) => contentOf(text).map(({ reason }) => reason)
  const items = times(30, (no) => `- item ${no}`).join('\n')
  expect(reasons(`# Queues\n\n${items}\n\n## Why\n\n${items}`).slice(0, 5)).toEqual([
    'a heading',
    'more than one slide holds; its list goes on',
    'more than one slide holds; its list goes on',
    'more than one slide holds; its list goes on',
    'a heading',
  ])
  const pair = ['load', 'slowly'].map((each) => `- ${each} one\n- ${each} two\n- ${each} three`)
  expect(reasons(`# Queues\n\n## Load\n\n### Why\n\n${pair[0]}\n\n### How\n\n${pair[1]}`)).toEqual([
    '2 short sections share a slide',
  ])
})

test('a slide that goes on never holds one short thing alone', () => {
  const filler = times(9, (no) => `Paragraph ${no}.`).join('\n\n')
  for (const end of ['- alone', 'Alone.', '- one\n- two']) {
    const last = contentOf(`# Queues\n\n${filler}\n\n${end}`).at(-1) as Slide
    expect(last.part === undefined || last.blocks.length > 1).toBe(true)
  }
})
