// What teams meet, one folder each: scenarios/<name>/about.yaml says what. `expected.md` was written by hand. That the
// other decks of an event stay as generated, what a run says, and decks that take each other's names are held by
// tests/work/update/again.test.ts.
import { describe, expect, test } from 'vitest'
import { renamedDecks } from '../../scripts/merge/index.ts'
import { inDecks } from '../support/paths.ts'
import { mergeScenario, readScenarios } from '../support/scenarios.ts'

const scenarios = await readScenarios()

describe.each(scenarios)('$name: $says', (scenario) => {
  const { edited, base, expected, status } = scenario
  const merge = mergeScenario(scenario)
  const after = { edited: merge.deck ?? edited, base: merge.base ?? base }

  test('the deck is what somebody would have made of it by hand', () => {
    expect(after.edited).toBe(expected)
    expect(merge.status).toBe(status)
  })

  test('a second merge changes nothing', () => {
    const again = mergeScenario(scenario, after)
    expect({ deck: again.deck, base: again.base }).toEqual({ deck: undefined, base: undefined })
  })
})

test.each(scenarios.filter(({ deck, deckAfter }) => deck !== deckAfter))(
  '$name: the deck is known under its new name',
  ({ base, fresh = '', deck, deckAfter }) => {
    const { renamed } = renamedDecks(
      [{ file: inDecks(deckAfter), text: fresh }],
      [{ file: inDecks(deck), text: base }],
    )
    expect([...renamed]).toEqual([[deckAfter, deck]])
  },
)
