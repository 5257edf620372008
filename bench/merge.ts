// `npm run bench:merge`: what merging takes. 1,000 decks of 30 slides whose notes changed, a tenth of them edited.
import { cpus } from 'node:os'
import fc from 'fast-check'
import { mergeDeck } from '../scripts/merge/index.ts'
import { deckText, edited, type RandomDeck, randomDeck, randomEdits } from '../tests/support/random-decks.ts'
import { median } from './median.ts'

const DECKS = 1000
const SLIDES = 30
/** Of so many decks one was edited. */
const EDITED_OF = 10
const ROUNDS = 5
const SEED = 20170415

const slides = fc.sample(randomDeck, { seed: SEED, numRuns: 8000 }).flat()
const edits = fc.sample(randomEdits, { seed: SEED, numRuns: 2 * DECKS })
const jobs = Array.from({ length: DECKS }, (_, index) => {
  const start = (index * SLIDES) % (slides.length - SLIDES)
  const deck: RandomDeck = slides.slice(start, start + SLIDES)
  const mine = index % EDITED_OF === 0 ? edited(deck, edits[index] ?? []) : deck
  return {
    base: deckText(deck),
    edited: deckText(mine),
    fresh: deckText(edited(deck, edits[DECKS + index] ?? [])),
  }
})

const statuses = new Map<string, number>()
for (const { status } of jobs.map((job) => mergeDeck(job)))
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
const seconds = Array.from({ length: ROUNDS }, () => {
  const start = process.cpuUsage()
  for (const job of jobs) mergeDeck(job)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
})
const bytes = jobs.reduce((sum, { fresh }) => sum + Buffer.byteLength(fresh), 0)
console.log(
  [
    `${DECKS} decks of ${SLIDES} slides, ${(bytes / 1_000_000).toFixed(1)} MB, ${DECKS / EDITED_OF} of them edited`,
    `${[...statuses].map(([status, count]) => `${count} ${status}`).join(', ')}`,
    `${median(seconds, (each) => each).toFixed(2)} s of one core (processor time, median of ${ROUNDS})`,
    JSON.stringify({ node: process.version, cpu: cpus()[0]?.model }),
  ].join('\n'),
)
