// Decks that an earlier version made, which cut the same notes into other slides: those of the scenarios of merging.
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DecksDocument, type Desk, statuses, workspace } from '../../support/run.ts'
import { readScenarios, SCENARIOS, type Scenario } from '../../support/scenarios.ts'

const scenarios = await readScenarios()

/** All in one workspace: a run for each would take a minute. */
const named = ({ name }: Scenario, file: string) => file.replace(/^talk(?=[./])/, name)

const deckOf = (scenario: Scenario) => `decks/${named(scenario, scenario.deck)}`

/** The deck beside its note, as the scenario has it but for the name in the addresses of pictures. */
async function deskOf(
  some: readonly Scenario[],
  edited: (scenario: Scenario) => string | undefined,
): Promise<Desk> {
  const desk = await workspace({})
  for (const scenario of some) {
    const { name, notesBefore, deck, base } = scenario
    const here = (text: string) => text.replaceAll('/talk/', `/${name}/`)
    await desk.write(`notes/${name}.md`, notesBefore)
    await desk.write(`decks/.base/${named(scenario, deck)}`, here(base))
    const now = edited(scenario)
    if (now !== undefined) await desk.write(deckOf(scenario), here(now))
    await copyPictures(scenario, desk)
  }
  return desk
}

async function copyPictures({ name }: Scenario, { root }: Desk): Promise<void> {
  const files = await readdir(join(SCENARIOS, name))
  for (const file of files.filter((each) => each.endsWith('.svg')))
    await cp(join(SCENARIOS, name, file), join(root, 'notes', file))
}

async function decks(desk: Desk) {
  const { code, document } = await desk.json<DecksDocument>('decks')
  return { code, statuses: statuses(document) }
}

async function filesIn(desk: Desk, folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await desk.files()).filter(([file]) => file.startsWith(folder)))
}

test('a deck that nobody edited is the one that is made today', async () => {
  const [old, today] = [await deskOf(scenarios, ({ base }) => base), await workspace({})]
  for (const [path, text] of Object.entries(await filesIn(old, 'notes/')))
    await today.write(path, Buffer.from(text, 'latin1'))
  await today.run('decks')
  const { code, statuses } = await decks(old)
  expect(code).toBe(0)
  for (const scenario of scenarios)
    expect([scenario.name, statuses[deckOf(scenario)]]).toEqual([scenario.name, 'updated'])
  expect(await filesIn(old, 'decks/')).toEqual(await filesIn(today, 'decks/'))
  expect(new Set(Object.values((await decks(old)).statuses))).toEqual(new Set(['unchanged']))
})

const OWN =
  '---\nclass: ours\n---\n\n# What we do on Monday\n\n* ask who is on call\n* <b>then</b> decide\n\n'

interface Edit {
  name: string
  /** A bullet, and what the person made of it. */
  from: string
  to: string
  /** The title of the slide below their own. */
  before: string
}

const EDITS: Edit[] = [
  {
    name: 'bullet-added-on-both-sides',
    from: 'Say no in under a millisecond',
    to: 'Say no at once, and say it politely',
    before: '# What a bounded queue does',
  },
  {
    name: 'sections-swapped',
    from: 'Passed it on in one header',
    to: 'Passed it on in `traceparent`, and in nothing else',
    before: '# What it costs',
  },
  {
    name: 'table-rows-added-at-one-place',
    from: 'Run it once a day and keep the numbers',
    to: 'Run it every night; keep the numbers for a year',
    before: '# What we do on call',
  },
]

describe('a deck that a person edited', () => {
  test('has their words once and their slide as they wrote it, in the slides of today', async () => {
    const edited = EDITS.map((edit) => ({ edit, scenario: scenarioOf(edit) }))
    const desk = await deskOf(
      edited.map(({ scenario }) => scenario),
      ({ name, base }) => withEdit(base, EDITS.find((edit) => edit.name === name) as Edit),
    )
    const { code, statuses } = await decks(desk)
    expect(edited.map(({ scenario }) => statuses[deckOf(scenario)])).toEqual(['merged', 'merged', 'merged'])
    expect(code).toBe(0)
    for (const { edit, scenario } of edited) {
      const deck = await desk.read(deckOf(scenario))
      const times = (text: string) => deck.split(text).length - 1
      expect([`${OWN}---\n`, edit.to, edit.from].map(times)).toEqual([1, 1, 0])
      const today = await desk.read(`decks/.base/${named(scenario, scenario.deck)}`)
      expect(today).not.toBe(scenario.base)
    }
    await sameAgain(desk)
  })

  test('in any of the ways of the scenarios has all their lines as often as before', async () => {
    const desk = await deskOf(scenarios, ({ edited }) => edited)
    const { code, statuses } = await decks(desk)
    expect(Object.values(statuses)).toContain('conflict')
    expect(code).toBe(1)
    for (const scenario of scenarios.filter(({ edited }) => edited !== undefined)) {
      const written = writtenIn(scenario)
      const deck = (await desk.read(deckOf(scenario))).replaceAll(`/${scenario.name}/`, '/talk/')
      // Today's program writes layouts too.
      const isOwn = (line: string) => written.includes(line) && !line.startsWith('layout: ')
      const now = linesOf(deck).filter(isOwn)
      expect([scenario.name, ...now.sort()]).toEqual([scenario.name, ...written.filter(isOwn).sort()])
    }
    await sameAgain(desk)
  })
})

function scenarioOf({ name }: Edit): Scenario {
  const found = scenarios.find((each) => each.name === name)
  if (!found) throw new Error(`There is no scenario ${name}.`)
  return found
}

function withEdit(deck: string, { from, to, before }: Edit): string {
  const edited = deck.replace(from, to).replace(`---\n\n${before}`, `${OWN}---\n\n${before}`)
  if (!edited.includes(to) || !edited.includes(OWN))
    throw new Error(`The edit does not fit this deck:\n${deck}`)
  return edited
}

async function sameAgain(desk: Desk): Promise<void> {
  const before = await filesIn(desk, 'decks/')
  await decks(desk)
  expect(await filesIn(desk, 'decks/')).toEqual(before)
}

/** What the generator did not write. */
function writtenIn({ base, edited = '' }: Scenario): string[] {
  const known = new Set(linesOf(base))
  return linesOf(edited).filter((line) => !known.has(line))
}

/** Those that say something. A list may have other markers today, and slots are no words. */
function linesOf(deck: string): string[] {
  const lines = deck.split(/\r?\n/).map((line) => line.trim().replace(/^(?:[-*+]|\d+\.)\s+/, ''))
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^::\S+::$/.test(line))
}
