// `npm run measure:merge`: what each threshold of merging does, one varied at a time. What is asked of a value: that it
// makes no deck wrong, fails no scenario, and leaves as few conflicts as one can have with that. `--only changedUnit`
// measures one; `--cases`, `--seed`.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mergeDeck } from '../scripts/merge/index.ts'
import { deckRuns } from '../scripts/merge/pair/deck-likeness.ts'
import { likeness } from '../scripts/merge/pair/likeness.ts'
import type { Sides } from '../scripts/merge/sides.ts'
import { type Threshold, thresholds } from '../scripts/merge/thresholds.ts'
import { mergeScenario } from '../tests/support/scenarios.ts'
import { judgeMerge } from './judge-merge.ts'
import { randomCases, type ScenarioCase, scenarioCases } from './merge-cases.ts'

/** Values to try beside the one in use; those of decks are measured otherwise. */
const STEPS: Partial<Record<Threshold, number[]>> = {
  saysSomething: [1, 5, 20, 40],
  changedUnit: [0.2, 0.3, 0.5, 0.6, 0.8],
  sameAddition: [0.4, 0.6, 0.9, 1],
  partOfUnit: [0.4, 0.6, 0.9],
  editedGone: [0.2, 0.6, 0.8],
  deletedBlock: [0.25, 0.75, 1],
  changedSlide: [0.2, 0.3, 0.5, 0.6],
  movedSlide: [0.4, 0.5, 0.7, 0.8],
  sameTitle: [0, 0.6, 0.8],
  partOfSlide: [0.25, 0.4, 0.6, 0.75, 1],
  inIdeographs: [0.05, 0.5, 0.8],
  inLetters: [0, 0.2],
}

/** Of the sample notes. */
const DECKS = join(import.meta.dirname, '../decks')

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '4' },
    only: { type: 'string' },
  },
})

/** Each case with what is known of its results: most stay the same whatever the threshold. */
const random = randomCases(Number(values.cases), Number(values.seed)).map((sides) => ({
  sides,
  usual: resultOf(sides).text,
  wrongBy: new Map<string, boolean>(),
}))
const scenarios = await scenarioCases()

console.log(`${random.length} random decks, ${scenarios.length} scenarios`)
console.log('| threshold | value | other decks | conflicts | wrong decks | failed scenarios |')
console.log('| --- | ---: | ---: | ---: | ---: | --- |')
for (const [name, steps] of Object.entries(STEPS) as [Threshold, number[]][]) {
  if (values.only !== undefined && values.only !== name) continue
  const used = thresholds[name]
  for (const value of [...steps, used].sort((a, b) => a - b)) {
    thresholds[name] = value
    const shown = value === used ? `**${value}**` : value
    console.log(`| ${[name, shown, ...measured()].join(' | ')} |`)
  }
  thresholds[name] = used
}
if (values.only === undefined) console.log(['', ...(await decksAlike())].join('\n'))

/** Decks that come out otherwise than with all values in use, conflicts, wrong decks, failed scenarios. */
function measured(): (number | string)[] {
  let [others, conflicts, wrong] = [0, 0, 0]
  for (const { sides, usual, wrongBy } of random) {
    const { deck, told, open, text } = resultOf(sides)
    const isWrong = wrongBy.get(text) ?? judgeMerge(deck, sides, told).length > 0
    wrongBy.set(text, isWrong)
    conflicts += open
    if (text !== usual) others++
    if (isWrong) wrong++
  }
  const failed = scenarios.filter((each) => !isExpected(each)).map(({ scenario }) => scenario.name)
  return [others, conflicts, wrong, failed.length === 0 ? 'none' : failed.join(', ')]
}

/** @returns also how many conflicts there are, whether anything was said, and both as one text */
function resultOf(sides: Sides<string>): { deck: string; open: number; told: boolean; text: string } {
  const { deck = sides.edited, notices } = mergeDeck(sides)
  const told = notices.length > 0
  const open = notices.filter(({ rule }) => rule === 'merge-conflict').length
  return { deck, open, told, text: `${told}\n${deck}` }
}

function isExpected({ scenario, sides }: ScenarioCase): boolean {
  const { deck = sides.edited } = mergeScenario(scenario)
  return deck === scenario.expected
}

/** Whether there is room between decks of one talk and decks of two. */
async function decksAlike(): Promise<string[]> {
  const files = (await readdir(DECKS, { recursive: true })).filter((file) =>
    /^(?!\.base).*(?<!index)\.md$/.test(file),
  )
  const texts = await Promise.all(files.map((file) => readFile(join(DECKS, file), 'utf8')))
  const runs = texts.map(deckRuns)
  const beforeAndAfter = (cases: readonly { sides: Sides<string> }[]) =>
    cases.map(({ sides }) => likeness(deckRuns(sides.base), deckRuns(sides.fresh)))
  return [
    '| likeness of decks | pairs | least | 1 % below | half below | 99 % below | most |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('of one talk, before and after, in the scenarios', beforeAndAfter(scenarios)),
    row('of one talk, before and after, at random', beforeAndAfter(random)),
    row(
      'of two talks of the sample notes',
      runs.flatMap((a, at) => runs.slice(at + 1).map((b) => likeness(a, b))),
    ),
  ]
}

function row(name: string, found: readonly number[]): string {
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(2)
  return `| ${[name, sorted.length, ...[0, 0.01, 0.5, 0.99, 1].map(at)].join(' | ')} |`
}
