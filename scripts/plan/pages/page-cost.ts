import type { Step } from '../../model/slide.ts'
import type { Atom } from '../atoms/atom.ts'
import type { Candidate, Run } from './candidates.ts'
import type { Page } from './page.ts'

/** What a plan pays, besides for layouts (layouts/). Only the ratios matter; they were chosen by looking at decks. */
const COST = {
  slide: 140,
  /** Times the square of the share that stays empty, where a section needs several slides: even ones look best. */
  uneven: 60,
  /** The same where it is one list, table or block of code that goes on: its parts are alike. */
  unevenParts: 160,
  /** Times the share that a slide lacks to `SPARSE.fill`, and once more where it is all but empty. */
  sparse: 80,
  allButEmpty: 60,
  /** Another size than the talk's text has; code and tables may be smaller. */
  step: {
    text: { large: 0, normal: 80, dense: 80, compact: 180, fine: 300 },
    code: { large: 0, normal: 0, dense: 15, compact: 40, fine: 120 },
  } satisfies Record<string, Record<Step, number>>,
  /** A break inside a list, table or code block. */
  cutSource: 25,
  /** One short thing left alone on a slide, with the rest of its section elsewhere. */
  lonely: 400,
  /** The first item of a list at the foot of a slide that holds other things. */
  strayed: 90,
  /** A line that introduces the next block stands last. */
  leadLast: 120,
  /** A second section on a slide, and each further one: worth it for sections that would leave slides empty. */
  shared: { second: 165, further: 95 },
  /** The same for parts of one section that a line of it introduces: each such line would be the title of a slide. */
  sharedLead: 15,
  /** Each word above what a room reads while it listens; of half as many more nobody reads any; then it is a page of a book. */
  word: 5,
  manyWords: 6,
  page: 500,
  /** Larger type on one part of a list that goes on: its parts are alike. */
  largePart: 80,
  /** The text of a section on the first slide of the one below it. */
  carried: 120,
}

/** Shares of the room below a slide's title. */
const SPARSE = { fill: 0.35, allButEmpty: 0.25, lonely: 0.5 }

/** What the plan pays for this slide. */
export function pageCost(run: Run, candidate: Candidate, page: Page): number {
  const { from, to, first, last, kind } = candidate
  const isPart = from > (run.starts[first] as number) || to < (run.starts[last + 1] as number)
  const fill = fillOf(page)
  let cost = COST.slide + stepCost(run, page) + sparseCost(fill)
  cost += wordsCost(page.content.words)
  const isCut = isCutAt(run, from) || isCutAt(run, to)
  if (isPart) cost += (isCut ? COST.unevenParts : COST.uneven) * (1 - fill) ** 2
  if (isCut && page.step === 'large') cost += COST.largePart
  const isLonely = isPart && to - from === 1 && fill < SPARSE.lonely
  if (isLonely) cost += COST.lonely
  if (kind === 'shared') cost += sharedCost(run, first, last)
  if (kind === 'carried') cost += COST.carried
  if (to < (run.starts[last + 1] as number)) cost += breakCost(run.atoms, from, to)
  return cost + (page.layout.cost?.(page.content) ?? 0)
}

/** Words of one slide. */
const WORDS = { many: 60, tooMany: 90, page: 100 }

function wordsCost(words: number): number {
  const above = (most: number) => Math.max(0, words - most)
  const page = words > WORDS.page ? COST.page : 0
  return above(WORDS.many) * COST.word + above(WORDS.tooMany) * COST.manyWords + page
}

function sharedCost({ sections }: Run, first: number, last: number): number {
  const others = sections.slice(first + 1, last + 1)
  if (others.every(({ section }) => section.isPart)) return COST.sharedLead * others.length
  return COST.shared.second + COST.shared.further * (others.length - 1)
}

function stepCost({ base }: Run, { layout, step, content }: Page): number {
  if (layout.hasOwnSize) return 0
  const isCode = content.atoms.some(({ block }) => block.type === 'code' || block.type === 'table')
  return step === base ? 0 : COST.step[isCode ? 'code' : 'text'][step]
}

/** Whether a list, table or block of code goes on over a break. */
function isCutAt({ atoms }: Run, at: number): boolean {
  return at > 0 && at < atoms.length && atoms[at - 1]?.source === atoms[at]?.source
}

function fillOf({ layout, height, room }: Page): number {
  return Math.max(Math.min(1, height / room), layout.leastFill ?? 0)
}

function sparseCost(fill: number): number {
  const lacking = Math.max(0, 1 - fill / SPARSE.fill)
  return COST.sparse * lacking + (fill < SPARSE.allButEmpty ? COST.allButEmpty : 0)
}

/** What it costs that a section goes on after this slide. */
function breakCost(atoms: readonly Atom[], from: number, to: number): number {
  const source = atoms[to - 1]?.source
  const isCut = source === atoms[to]?.source
  const strays = isCut && to - from > 1 && atoms[to - 2]?.source !== source
  return (
    (atoms[to - 1]?.leads ? COST.leadLast : 0) + (isCut ? COST.cutSource : 0) + (strays ? COST.strayed : 0)
  )
}
