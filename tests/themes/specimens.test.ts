import { parseSync } from '@slidev/parser'
import { expect, test } from 'vitest'
import { STEPS } from '../../scripts/ruler/metrics.ts'
import { everyPair, KINDS, specimenDeck } from '../../scripts/themes/measure/specimens.ts'

test('each kind of block follows each once', () => {
  const order = everyPair()
  const pairs = order.slice(1).map((kind, index) => `${order[index]} ${kind}`)
  expect(new Set(pairs).size).toBe(KINDS.length ** 2)
  expect(pairs).toHaveLength(KINDS.length ** 2)
})

test('the deck has a slide for each specimen, in the theme', () => {
  const { text, specimens } = specimenDeck('seriph', STEPS)
  const { slides } = parseSync(text, 'specimen.md')
  expect(slides).toHaveLength(specimens.length)
  expect(slides[0]?.frontmatter.theme).toBe('seriph')
})
