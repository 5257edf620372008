// The laws of merging, on random decks with random edits: nine merges for each run. `npm run fuzz:merge` makes a million
// of them; REPRISE_RUNS and REPRISE_SEED choose others.
import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDeck } from '../../scripts/merge/index.ts'
import { vueText } from '../support/deck.ts'
import {
  deckText,
  edited,
  linesIn,
  type RandomDeck,
  randomDeck,
  randomEdits,
} from '../support/random-decks.ts'

const RUNS = Number(process.env.REPRISE_RUNS ?? 400)
const SEED = Number(process.env.REPRISE_SEED ?? 20170415)
/** ms for a test; a guard against a run that never ends, not a measurement. */
const TIME_LIMIT = Math.max(60_000, RUNS * 200)

const law = (name: string, holds: (base: RandomDeck, mine: RandomDeck, theirs: RandomDeck) => void) =>
  test(
    name,
    () => {
      fc.assert(
        fc.property(randomDeck, randomEdits, randomEdits, (base, mine, theirs) =>
          holds(base, edited(base, mine), edited(base, theirs)),
        ),
        { seed: SEED, numRuns: RUNS },
      )
    },
    TIME_LIMIT,
  )

/** The deck after the merge. */
function merged(base: string, mine: string, fresh: string): string {
  return mergeDeck({ base, edited: mine, fresh }).deck ?? mine
}

const SAYS_SOMETHING = /\d{3}/

law('no edit: the deck is what is generated now', (base, _, theirs) => {
  expect(merged(deckText(base), deckText(base), deckText(theirs))).toBe(deckText(theirs))
})

law('no change in the notes: the deck is as it was', (base, mine) => {
  expect(merged(deckText(base), deckText(mine), deckText(base))).toBe(deckText(mine))
})

law('both the same: the deck is as it was', (base, mine) => {
  expect(merged(deckText(base), deckText(mine), deckText(mine))).toBe(deckText(mine))
})

law('every line that a person wrote is in the deck', (base, mine, theirs) => {
  const lines = merged(deckText(base), deckText(mine), deckText(theirs)).split('\n')
  const was = new Set(linesIn(base))
  const lost = linesIn(mine).filter(
    (line) => SAYS_SOMETHING.test(line) && !was.has(line) && !lines.includes(line),
  )
  expect(lost).toEqual([])
})

law('no line that a person deleted is in the deck', (base, mine, theirs) => {
  const lines = merged(deckText(base), deckText(mine), deckText(theirs)).split('\n')
  const kept = new Set(linesIn(mine))
  const back = linesIn(base).filter(
    (line) => SAYS_SOMETHING.test(line) && !kept.has(line) && lines.includes(line),
  )
  expect(back).toEqual([])
})

law(
  'a line that is new in the notes is in the deck, in a conflict, or on a slide that was removed',
  (base, mine, theirs) => {
    const { deck, notices } = mergeDeck({
      base: deckText(base),
      edited: deckText(mine),
      fresh: deckText(theirs),
    })
    if (notices.some(({ rule }) => rule === 'slide-stays-removed')) return
    const was = new Set(linesIn(base))
    const text = deck ?? deckText(mine)
    const lost = linesIn(theirs).filter(
      (line) => SAYS_SOMETHING.test(line) && !was.has(line) && !text.includes(line),
    )
    expect(lost).toEqual([])
  },
)

law('merging twice changes nothing', (base, mine, theirs) => {
  const [was, fresh] = [deckText(base), deckText(theirs)]
  const once = mergeDeck({ base: was, edited: deckText(mine), fresh })
  const deck = once.deck ?? deckText(mine)
  const twice = mergeDeck({ base: once.base ?? was, edited: deck, fresh })
  expect(twice.deck).toBeUndefined()
  expect(twice.base).toBeUndefined()
})

law('the deck is slides that compile', (base, mine, theirs) => {
  const deck = merged(deckText(base), deckText(mine), deckText(theirs))
  const { slides } = parseSync(deck, 'deck.md')
  expect(slides.length).toBeGreaterThan(0)
  expect(slides[0]?.frontmatter).toMatchObject({ theme: 'default', title: 'A talk' })
  for (const { content } of slides) vueText(content)
})
