import { expect, test } from 'vitest'
import { tidied } from '../../support/markdown.ts'

test.each([
  ['![Plan](pics/my plan.png)', '![Plan](<pics/my plan.png>)'],
  ['![Plan](my plan (1).png)', '![Plan](<my plan (1).png>)'],
  ['![Plan](my plan.png "The plan")', '![Plan](<my plan.png> "The plan")'],
  ['See [the slides](our slides.pdf).', 'See the slides (our slides.pdf).'],
])('an address with spaces is one: %s', (note, mended) => {
  expect(tidied(note)).toBe(mended)
})

test.each([
  '![Plan](plan.png "My plan.png")',
  '![Plan](<my plan.png>)',
  '[one](https://a.example/1.md) and [another](https://a.example/2.md)',
  '`![Plan](my plan.png)`',
])('what is right stays: %s', (note) => {
  expect(tidied(note)).toBe(note)
})

test('a remark in brackets is none', () => {
  expect(tidied('[x](see the file notes.md for more)')).not.toContain('<')
})
