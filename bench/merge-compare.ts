// `npm run compare:merge`: how often a merge of lines, and ours, ends in a conflict or in a wrong deck.
import { parseArgs } from 'node:util'
import { type Merge, mergeDeck } from '../scripts/merge/index.ts'
import type { Sides } from '../scripts/merge/sides.ts'
import { mergeScenario } from '../tests/support/scenarios.ts'
import { gitMerge } from './git-merge.ts'
import { judgeMerge, WRONGS, type Wrong } from './judge-merge.ts'
import { randomCases, type ScenarioCase, scenarioCases } from './merge-cases.ts'

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
const random = await compareRandom(randomCases(Number(values.cases), Number(values.seed)))
if (values.each) console.log([...scenarios.map(eachLine), ''].join('\n'))
console.log([...summary(scenarios, random), '', ...reasons(random)].join('\n'))

async function compareScenarios(): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const each of await scenarioCases()) compared.push(await compareScenario(each))
  return compared
}

async function compareScenario({ scenario, sides }: ScenarioCase): Promise<Compared> {
  const { name, expected, mode } = scenario
  const outcome = (deck: string, conflicts: number): Outcome => ({
    ...{ name, conflicts },
    wrong: deck === expected ? [] : ['unlike'],
  })
  const git = await gitMerge(sides, mode)
  const merge = mergeScenario(scenario)
  return {
    git: outcome(git.deck, git.conflicts),
    reprise: outcome(merge.deck ?? sides.edited, conflictsOf(merge)),
  }
}

async function compareRandom(cases: readonly Sides<string>[]): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const [index, sides] of cases.entries()) compared.push(await compareSides(String(index), sides))
  return compared
}

async function compareSides(name: string, sides: Sides<string>): Promise<Compared> {
  const git = await gitMerge(sides)
  const merge = mergeDeck(sides)
  const { deck = sides.edited, notices } = merge
  return {
    git: { name, conflicts: git.conflicts, wrong: judgeMerge(git.deck, sides, git.conflicts > 0) },
    reprise: { name, conflicts: conflictsOf(merge), wrong: judgeMerge(deck, sides, notices.length > 0) },
  }
}

function conflictsOf({ notices }: Merge): number {
  return notices.filter(({ rule }) => rule === 'merge-conflict').length
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
