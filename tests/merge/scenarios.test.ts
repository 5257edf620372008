// What teams meet, one folder each: scenarios/<name>/about.yaml says what. `expected.md` was written by hand.
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/run.ts'
import {
  freshDecks,
  readScenarios,
  type Scenario,
  type ScenarioDesk,
  scenarioDesk,
} from '../support/scenarios.ts'

describe.each(await readScenarios())('$name: $says', (scenario) => {
  test('the deck is what somebody would have made of it by hand', async () => {
    const desk = await scenarioDesk(scenario, await temporaryFolder())
    await makeBase(desk, scenario)
    await desk.edit(scenario.deck, scenario.edited)
    await desk.write('after')
    const { notes } = await desk.generate()

    const after = await desk.decks()
    expect(after[scenario.deckAfter]).toBe(scenario.expected)
    const results = notes.flatMap(({ decks }) => decks)
    expect(results.find(({ file }) => file === `decks/${scenario.deckAfter}`)?.status).toBe(scenario.status)
    expect(withoutOwn(after, scenario)).toEqual(
      withoutOwn(await freshDecks(scenario, await temporaryFolder()), scenario),
    )

    await desk.generate()
    expect(await desk.decks()).toEqual(after)
  })
})

async function makeBase(desk: ScenarioDesk, { deck, base }: Scenario): Promise<void> {
  await desk.write('before')
  await desk.generate()
  expect((await desk.decks())[deck]).toBe(base)
}

/** The decks that nobody edited, with their bases. */
function withoutOwn(decks: Record<string, string>, { deckAfter }: Scenario): Record<string, string> {
  const own = [deckAfter, `.base/${deckAfter}`]
  return Object.fromEntries(Object.entries(decks).filter(([file]) => !own.includes(file)))
}
