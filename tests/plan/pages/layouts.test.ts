// Which layout a slide has, by what is on it.
import { describe, expect, test } from 'vitest'
import { LAYOUTS } from '../../../scripts/plan/pages/layouts/index.ts'
import { planOf } from '../../support/plan.ts'

const PICTURES: Record<string, [number, number]> = {
  'cat.png': [800, 600],
  'dog.png': [600, 900],
}
const layoutsOf = (...blocks: string[]) =>
  planOf(`# Pets\n\n${blocks.join('\n\n')}`, PICTURES)
    .slides.slice(1)
    .map(({ layout }) => layout)

const CAT = '![A cat](cat.png)'
const DOG = '![A dog](dog.png)'
const items = Array.from({ length: 5 }, (_, no) => `- item ${no}`).join('\n')

test('each layout has a name of its own', () => {
  const names = LAYOUTS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['few words', [items], ['center']],
  ['text', [`${items}\n- item`, 'More.'], ['default']],
  ['a picture', [CAT], ['image']],
  ['two pictures', [CAT, DOG], ['gallery']],
  ['a picture and text', [items, CAT], ['image-right']],
  ['a picture and a small table', [CAT, '| a | b |\n| - | - |\n| c | d |'], ['image-right']],
  ['a picture and short code', [CAT, '```\nnpm ci\n```'], ['image-right']],
] as const)('%s', (_, blocks, layouts) => {
  expect(layoutsOf(...blocks)).toEqual(layouts)
})

describe('no company for a picture', () => {
  test.each([
    ['a table of three columns', '| a | b | c |\n| - | - | - |\n| d | e | f |'],
    ['code that would wrap', `\`\`\`\n${'x'.repeat(70)}\n\`\`\``],
    ['a formula', '$$\nE = mc^2\n$$'],
    ['a formula in a list', '- a\n\n  $$\n  E = mc^2\n  $$'],
    ['a formula in a quote', '> $$\n> E = mc^2\n> $$'],
  ])('is %s', (_, block) => {
    expect(layoutsOf(CAT, block)).toEqual(['image', expect.stringMatching(/^(?:default|center)$/)])
  })
})
