// `npm run measure:merge`: what each threshold of merging does, one varied at a time. What is asked of a value: that it
// makes no deck wrong, fails no scenario, and leaves as few conflicts as one can have with that. `--only changedUnit`
// measures one; `--cases`, `--seed`.
import { parseArgs } from 'node:util'
import { mergeDeck } from '../scripts/merge/index.ts'
import { deckRuns } from '../scripts/merge/pair/deck-likeness.ts'
import { likeness } from '../scripts/merge/pair/likeness.ts'
import type { Sides } from '../scripts/merge/sides.ts'
import { type Threshold, thresholds } from '../scripts/merge/thresholds.ts'
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
  wrongBy: new Map<string, boolean>(),
}))
const scenarios = await scenarioCases()

console.log(`${random.length} random decks, ${scenarios.length} scenarios`)
console.log('| threshold | value | conflicts | wrong decks | failed scenarios |')
console.log('| --- | ---: | ---: | ---: | --- |')
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
if (values.only === undefined) console.log(['', ...decksAlike()].join('\n'))

function measured(): (number | string)[] {
  let [conflicts, wrong] = [0, 0]
  for (const { sides, wrongBy } of random) {
    const { deck = sides.edited, notices } = mergeDeck(sides)
    conflicts += notices.filter(({ rule }) => rule === 'merge-conflict').length
    const result = `${notices.length > 0}\n${deck}`
    const isWrong = wrongBy.get(result) ?? judgeMerge(deck, sides, notices.length > 0).length > 0
    wrongBy.set(result, isWrong)
    if (isWrong) wrong++
  }
  const failed = scenarios.filter((each) => !isExpected(each)).map(({ scenario }) => scenario.name)
  return [conflicts, wrong, failed.length === 0 ? 'none' : failed.join(', ')]
}

function isExpected({ scenario: { expected = '', mode }, sides }: ScenarioCase): boolean {
  const { deck = sides.edited } = mergeDeck(sides, mode ? { mode } : {})
  return withoutPlaces(deck) === withoutPlaces(expected)
}

/** Where in the notes a conflict comes from, only the generator knows. */
function withoutPlaces(deck: string): string {
  return deck.replace(/^> \[!CONFLICT\] .*(?= (?:now|no longer) says:$)/gm, '> [!CONFLICT]')
}

/** Whether there is room between decks of one talk and decks of two. */
function decksAlike(): string[] {
  const sides = [...random, ...scenarios].map((each) => each.sides)
  const same = sides.map(({ base, fresh }) => alike({ a: base, b: fresh }))
  const others = scenarios.flatMap(({ sides: { base }, scenario: { notesBefore } }, at) =>
    scenarios
      .slice(at + 1)
      // Scenarios about the same notes are about the same talk.
      .filter(({ scenario }) => scenario.notesBefore !== notesBefore)
      .map((each) => alike({ a: base, b: each.sides.base })),
  )
  return [
    '| likeness of decks | pairs | least | 1 % below | half below | 99 % below | most |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('of one talk, before and after', same),
    row('of two talks', others),
  ]
}

function alike({ a, b }: Record<'a' | 'b', Sides<string>['base']>): number {
  return likeness(deckRuns(a), deckRuns(b))
}

function row(name: string, found: readonly number[]): string {
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(2)
  return `| ${[name, sorted.length, ...[0, 0.01, 0.5, 0.99, 1].map(at)].join(' | ')} |`
}
