// A line that introduces what follows it is the title of what follows.
import type { Paragraph } from 'mdast'
import { describe, expect, test } from 'vitest'
import { planDeck } from '../../../scripts/plan/index.ts'
import { talksOf } from '../../support/note.ts'
import { briefedSlides, slidesOf, slideText } from '../../support/plan.ts'

/** As much as makes a slide of its own worth it. */
const list = (name: string) =>
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((item) => `- ${name} ${item}`).join('\n')
const TEXT =
  'They grow and grow and nobody in this hall of ours knows why that is, nor who of us would ever ask for it.'
const PETS: Record<string, [number, number]> = { 'cat.png': [800, 600] }

/** Slides of one section, `Why`, the first of them a list. */
const slides = (...blocks: string[]) =>
  slidesOf(`# Queues\n\n## Why\n\n${[list('x'), ...blocks].join('\n\n')}`, PETS).slice(1)

describe('a line that ends with a colon', () => {
  test('is a title, below that of its section', () => {
    expect(slides('Three rules keep it small:', list('y'))).toEqual([
      `default: Why › Three rules keep it small\n${list('y')}`,
    ])
  })

  test('keeps its code and emphasis, and no bold type', () => {
    expect(slides('**What** *the* `queue` does：', list('y'))).toEqual([
      `default: Why › What *the* \`queue\` does\n${list('y')}`,
    ])
  })

  test('stands in the presenter note where the title lacks words of it', () => {
    expect(slides('其中微服务的演进：', list('y'))).toEqual([
      `default: Why › 微服务的演进\n${list('y')}\n% 其中微服务的演进：`,
    ])
    expect(slides('What we saw are the following:', list('y'))).toEqual([
      `default: Why › What we saw are\n${list('y')}\n% What we saw are the following:`,
    ])
  })

  test('does not break off at a word that only leads on', () => {
    expect(slides('减少内存分配的次数，通过：', list('y'))).toEqual([
      `default: Why › 减少内存分配的次数\n${list('y')}\n% 减少内存分配的次数，通过：`,
    ])
  })

  test.each(['We saw this:', 'The software:'])(
    'keeps words that end like one that only points: %s',
    (line) => {
      expect(slides(line, list('y'))).toEqual([`default: Why › ${line.replace(':', '')}\n${list('y')}`])
    },
  )

  test('gives its first clause where it is long', () => {
    const long = 'Three rules keep the bet small, and they hold everywhere and at any time:'
    expect(slides(long, list('y'))).toEqual([
      `default: Why › Three rules keep the bet small\n${list('y')}\n% ${long}`,
    ])
  })

  test('is text where not even its first clause is a title', () => {
    const long = 'Rules that keep the bet small hold everywhere and at any time in all the queues:'
    expect(slides(long, '- y')).toEqual([`center: Why (2/2)\n${long}\n\n- y`])
  })

  test('says nothing as a title where it only points', () => {
    expect(slides('如下：', '- y').join('\n')).not.toMatch(/^\w+: Why › /m)
  })

  test('leads to a picture, code, a table, a paragraph', () => {
    const code = `\`\`\`\n${Array(8).fill('x := 1').join('\n')}\n\`\`\``
    const table = `| a | b |\n| - | - |\n${Array(6).fill('| c | d |').join('\n')}`
    for (const block of [code, table, `${TEXT}\n\n${TEXT}`])
      expect(slides('What we saw:', block)).toEqual([
        expect.stringMatching(/^(?:default|center): Why › What we saw\n/),
      ])
    expect(slides('What we saw:', '![A cat](cat.png)')).toEqual([
      'image: Why › What we saw\n[/monday/cat.png A cat]',
    ])
  })

  test('above another one leaves the title to that', () => {
    const text = `# Queues\n\n## Why\n\n${list('x')}\n\nWe looked:\n\nWhat we saw:\n\n${list('y')}`
    const all = slidesOf(text)
    expect(all.at(-1)).toBe(`default: Why › What we saw\n${list('y')}`)
    expect(all.join('\n')).toContain('We looked:')
  })
})

describe('a label without a colon', () => {
  test('above a list, code or table is a title', () => {
    expect(slides('What we saw', list('y'))).toEqual([`default: Why › What we saw\n${list('y')}`])
    expect(slides('**What we saw**', list('y'))).toEqual([`default: Why › What we saw\n${list('y')}`])
  })

  test('above text is text', () => {
    expect(slides('What we saw', 'They grow, and nobody knows why.').join('\n')).not.toMatch(/› What we saw/)
  })

  test.each(['They grow.', 'They grow, all of them', `They ${'grow '.repeat(9)}`])(
    'is no sentence and no long line: %s',
    (line) => {
      expect(slides(line, list('y')).join('\n')).not.toMatch(/^\w+: Why › They/m)
    },
  )
})

test('what stands behind the list that a line introduces is a part of its own', () => {
  const behind =
    'All of that is behind us now, and behind all of you who came to hear of it in this hall today.'
  expect(slides('Three rules:', list('y'), behind)).toEqual([
    `default: Why › Three rules\n${list('y')}`,
    `center: Why\n${behind}`,
  ])
})

test('parts that share a slide have their lines as the author wrote them', () => {
  expect(
    slidesOf('# Queues\n\n## Why\n\nBefore:\n\n- load\n\nAfter:\n\n- more load\n\nLater:\n\n- rest'),
  ).toEqual(['default: Why\nBefore:\n\n- load\n\nAfter:\n\n- more load\n\nLater:\n\n- rest'])
})

test('what a line was made from is said on its slide', () => {
  const said =
    'AaA. So it is that we, all of us, looked at them and saw this (and more) for the whole of the day.'
  const text = `# Queues\n\n${said}\n\n${list('x')}\n\n${said.replace('AaA', 'BbB')}\n\n${list('y')}`
  const slides = briefedSlides(text).map(slideText).join('\n')
  expect(slides).toContain(said)
  expect(slides).toContain(said.replace('AaA', 'BbB'))
})

test('what was left out before a line is said with it', () => {
  const { content, ...talk } =
    talksOf(`# Queues\n\n## Why\n\n${list('x')}\n\nWe saw this:\n\n${list('y')}`).talks[0] ?? expect.fail()
  const before: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'Nobody looked.' }] }
  const spoken = content.map((each) =>
    each.type === 'paragraph' ? { ...each, data: { spoken: [before] } } : each,
  )
  const { slides } = planDeck({ ...talk, content: spoken }, new Map())
  expect(slides.map(slideText).at(-1)).toBe(`default: Why › We saw this\n${list('y')}\n% Nobody looked.`)
})

describe('a line whose picture is missing', () => {
  test('goes to the presenter note with it, and not onto a slide', () => {
    const [slide, ...others] = slidesOf(`# Queues\n\n## Why\n\n${TEXT}\n\nAs you see here:\n\n![Us](us.png)`)
    expect([slide, ...others]).toEqual([
      `center: Why\n${TEXT}\n% As you see here:\n% Picture missing: Us · us.png`,
    ])
  })

  test('also where text follows', () => {
    const [slide] = slidesOf('# Queues\n\n## Why\n\nAs you see:\n\n![Us](us.png)\n\nThey grow.')
    expect(slide).toBe('statement: Why › They grow.\n% As you see:\n% Picture missing: Us · us.png')
  })

  test('introduces the list behind it', () => {
    expect(slides('As you see:', '![Us](us.png)', list('y'))).toEqual([
      `default: Why › As you see\n${list('y')}\n% Picture missing: Us · us.png`,
    ])
  })
})
