import { expect, test } from 'vitest'
import { scoredSentences } from '../support/labelled-points.ts'

/** Which are not, and why: docs/decisions/say-less.md; `npm run bench:brief` prints them. */
const LEAST = 0.95

test('the points of 300 sentences in six languages are acceptable ones', () => {
  const all = scoredSentences()
  const accepted = all.filter(({ isAccepted }) => isAccepted)
  expect(all).toHaveLength(300)
  expect(accepted.length / all.length).toBeGreaterThanOrEqual(LEAST)
})

test('every sentence of which nothing may be lost stays whole, or as somebody would shorten it', () => {
  const cut = scoredSentences().filter(({ isAccepted, point, sentence }) => !isAccepted && point !== sentence)
  // Of those that are not acceptable, what is missing is what should have gone: none lost what it should have kept.
  const lost = cut.filter(({ point, points }) => points.every((each) => letters(each) > letters(point)))
  expect(lost.map(({ point }) => point)).toEqual([])
})

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
