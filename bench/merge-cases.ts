// The decks that merges are measured on.
import fc from 'fast-check'
import type { Sides } from '../scripts/merge/sides.ts'
import { deckText, edited, randomDeck, randomEdits } from '../tests/support/random-decks.ts'
import { readScenarios, type Scenario } from '../tests/support/scenarios.ts'

/** The same decks for the same seed: of each line that says something, none is like another. */
export function randomCases(numRuns: number, seed: number): Sides<string>[] {
  const cases = fc.sample(fc.tuple(randomDeck, randomEdits, randomEdits), { numRuns, seed })
  return cases.map(([base, mine, theirs]) => ({
    base: deckText(base),
    edited: deckText(edited(base, mine)),
    fresh: deckText(edited(base, theirs)),
  }))
}

export interface ScenarioCase {
  scenario: Scenario
  sides: Sides<string>
}

/** Without a deck on one side there is nothing to merge. */
export async function scenarioCases(): Promise<ScenarioCase[]> {
  return (await readScenarios()).flatMap((scenario) => {
    const { base, edited, fresh } = scenario
    return edited === undefined || fresh === undefined ? [] : [{ scenario, sides: { base, edited, fresh } }]
  })
}
