// The decks that merges are measured on.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Sides } from '../scripts/merge/sides.ts'
import { deckText, edited, randomDeck, randomEdits } from '../tests/support/random-decks.ts'
import { freshDecks, readScenarios, type Scenario } from '../tests/support/scenarios.ts'

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
  const cases: ScenarioCase[] = []
  for (const scenario of await readScenarios()) {
    const { base, edited, status, deckAfter } = scenario
    if (edited === undefined || status === 'orphaned') continue
    const fresh = (await inFolder((root) => freshDecks(scenario, root)))[deckAfter] ?? ''
    cases.push({ scenario, sides: { base, edited, fresh } })
  }
  return cases
}

/** @param work gets an empty folder that goes afterwards */
export async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'reprise-compare-'))
  try {
    return await work(root)
  } finally {
    await rm(root, { recursive: true })
  }
}
