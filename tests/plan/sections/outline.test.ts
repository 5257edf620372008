// A list with which a section says what will come, and then comes.
import { describe, expect, test } from 'vitest'
import { slidesOf } from '../../support/plan.ts'

const list = (name: string) =>
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((item) => `- ${name} ${item}`).join('\n')
const part = (text: string) => `${text}\n\n${list('x')}`
const titles = (...blocks: string[]) =>
  slidesOf(`# Queues\n\n## Why\n\n${blocks.join('\n\n')}`).map((slide) => slide.split('\n')[0])

const OUTLINE = '- Size\n- Weight of it\n- Colour'
const PARTS = [
  part('Size is what one sees first.'),
  part('The weight of it comes next.'),
  part('Colour is last of all.'),
]

test('its items are the titles of what they announce, and it shows what comes as steps', () => {
  expect(titles(OUTLINE, ...PARTS)).toEqual([
    'steps: Why',
    'default: Why › Size',
    'default: Why › Weight of it',
    'default: Why › Colour',
  ])
})

test('nothing of the list or of its parts is lost', () => {
  const slides = slidesOf(`# Queues\n\n## Why\n\n${[OUTLINE, ...PARTS].join('\n\n')}`)
  expect(slides[0]).toBe('steps: Why\n1. Size\n2. Weight of it\n3. Colour')
  expect(slides.slice(1).map((slide) => slide.split('\n').slice(1).join('\n'))).toEqual(PARTS)
})

test('an item that nothing follows for is only in the list', () => {
  const [size, , colour] = PARTS as [string, string, string]
  expect(titles(OUTLINE, size, colour)).toEqual([
    'steps: Why',
    'default: Why › Size',
    'default: Why › Colour',
  ])
})

describe('a list is none', () => {
  test.each([
    ['most of whose items nothing follows for', `${OUTLINE}\n- Age\n- Taste`, PARTS.slice(0, 2)],
    ['whose items come in another order', OUTLINE, [...PARTS].reverse()],
    ['of two items', '- Size\n- Colour', PARTS],
    ['of long items', OUTLINE.replace('Size', 'Size is what one sees first of all and last'), PARTS],
    ['with lists in it', `${OUTLINE}\n  - red`, PARTS],
    ['that comes late', OUTLINE, PARTS],
  ])('%s', (what, items, parts) => {
    const before = what === 'that comes late' ? ['a', 'b', 'c', 'd'].map((each) => `They ${each}.`) : []
    expect(titles(...before, items, ...parts).join('\n')).not.toMatch(/^steps|› (?:Size|Colour)$/m)
  })
})

test('a line that only says that an outline follows gives no title: what it is, does', () => {
  expect(titles('We will look at these things:', OUTLINE, ...PARTS).slice(0, 2)).toEqual([
    'section: Why',
    'steps: Why › Agenda',
  ])
})
