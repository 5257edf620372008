// `npm run compare:merge`: how often a merge of lines, and ours, ends in a conflict or in a wrong deck.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { mergeDeck } from '../scripts/merge/index.ts'
import type { Sides } from '../scripts/merge/sides.ts'
import { deckText, edited, randomDeck, randomEdits } from '../tests/support/random-decks.ts'
import { freshDecks, mergedDeck, readScenarios, type Scenario } from '../tests/support/scenarios.ts'
import { gitMerge } from './git-merge.ts'
import { judgeMerge, WRONGS, type Wrong } from './judge-merge.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '4' },
    /** A line for each scenario. */
    each: { type: 'boolean', default: false },
  },
})

interface Outcome {
  name: string
  conflicts: number
  wrong: readonly (Wrong | 'unlike')[]
}

/** The same case, merged both ways. */
interface Compared {
  git: Outcome
  reprise: Outcome
}

const scenarios = await compareScenarios()
const random = await compareRandom(Number(values.cases), Number(values.seed))
if (values.each) console.log([...scenarios.map(eachLine), ''].join('\n'))
console.log([...summary(scenarios, random), '', ...reasons(random)].join('\n'))

async function compareScenarios(): Promise<Compared[]> {
  const compared: Compared[] = []
  // Without a deck on one side there is nothing to merge.
  for (const scenario of await readScenarios())
    if (scenario.edited !== undefined && scenario.status !== 'orphaned')
      compared.push(await compareScenario(scenario))
  return compared
}

async function compareScenario(scenario: Scenario): Promise<Compared> {
  const { name, base, edited = '', expected, deckAfter, mode } = scenario
  const fresh = (await inFolder((root) => freshDecks(scenario, root)))[deckAfter] ?? ''
  const outcome = ({ deck, conflicts }: { deck: string | undefined; conflicts: number }): Outcome => ({
    ...{ name, conflicts },
    wrong: deck === expected ? [] : ['unlike'],
  })
  return {
    git: outcome(await gitMerge({ base, edited, fresh }, mode)),
    reprise: outcome(await inFolder((root) => mergedDeck(scenario, root))),
  }
}

async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'reprise-compare-'))
  try {
    return await work(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

async function compareRandom(numRuns: number, seed: number): Promise<Compared[]> {
  const cases = fc.sample(fc.tuple(randomDeck, randomEdits, randomEdits), { numRuns, seed })
  const compared: Compared[] = []
  for (const [index, [base, mine, theirs]] of cases.entries()) {
    const sides = {
      base: deckText(base),
      edited: deckText(edited(base, mine)),
      fresh: deckText(edited(base, theirs)),
    }
    compared.push(await compareSides(String(index), sides))
  }
  return compared
}

async function compareSides(name: string, sides: Sides<string>): Promise<Compared> {
  const git = await gitMerge(sides)
  const { deck = sides.edited, notices } = mergeDeck(sides)
  const conflicts = notices.filter(({ rule }) => rule === 'merge-conflict').length
  return {
    git: { name, conflicts: git.conflicts, wrong: judgeMerge(git.deck, sides, git.conflicts > 0) },
    reprise: { name, conflicts, wrong: judgeMerge(deck, sides, notices.length > 0) },
  }
}

function summary(scenarios: readonly Compared[], random: readonly Compared[]): string[] {
  const row = (name: string, way: string, outcomes: readonly Outcome[]) => {
    const inConflict = outcomes.filter(({ conflicts }) => conflicts > 0)
    const wrong = outcomes.filter((each) => each.wrong.length > 0)
    const silent = wrong.filter(({ conflicts }) => conflicts === 0)
    const conflicts = outcomes.reduce((sum, each) => sum + each.conflicts, 0)
    return `| ${[name, way, outcomes.length, inConflict.length, conflicts, wrong.length, silent.length].join(' | ')} |`
  }
  const rows = (name: string, compared: readonly Compared[]) => [
    row(
      name,
      '`git merge-file`',
      compared.map(({ git }) => git),
    ),
    row(
      name,
      'Reprise',
      compared.map(({ reprise }) => reprise),
    ),
  ]
  return [
    '| cases | merged by | decks | decks in conflict | conflicts | wrong decks | wrong without a conflict |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows('scenarios', scenarios),
    ...rows('random', random),
  ]
}

function reasons(random: readonly Compared[]): string[] {
  const count = (wrong: Wrong, way: keyof Compared) =>
    random.filter((each) => each[way].wrong.includes(wrong)).length
  return [
    '| what is wrong with random decks | `git merge-file` | Reprise |',
    '| --- | ---: | ---: |',
    ...(Object.keys(WRONGS) as Wrong[]).map(
      (wrong) => `| ${WRONGS[wrong]} | ${count(wrong, 'git')} | ${count(wrong, 'reprise')} |`,
    ),
  ]
}

function eachLine({ git, reprise }: Compared): string {
  const said = ({ conflicts, wrong }: Outcome) =>
    `${wrong.length > 0 ? 'wrong' : 'right'}${conflicts > 0 ? `, ${conflicts} conflicts` : ''}`
  return `${reprise.name.padEnd(40)} ${said(git).padEnd(20)} ${said(reprise)}`
}
