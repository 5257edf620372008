// One measurement in a process of its own, so that neither memory nor compiled code of another is in it. Argument: the
// job as JSON. Prints the measurement as JSON.
import { getHeapStatistics } from 'node:v8'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import { toMarkdown } from 'mdast-util-to-markdown'
import { briefTalk } from '../scripts/brief/index.ts'
import type { RootPath } from '../scripts/model/paths.ts'
import { planDeck } from '../scripts/plan/index.ts'
import { readNote } from '../scripts/read/read-note.ts'
import { findTalks } from '../scripts/talks/index.ts'
import { tidyNote } from '../scripts/tidy/index.ts'
import { markdownParser } from '../scripts/tidy/parse/markdown-parser.ts'
import { writeDeck } from '../scripts/write/index.ts'
import { type Source, textsOf } from './sources.ts'

export interface Job {
  source: Source
  /** `floor`: what the packages alone take to parse and write the texts; `ours`: the way from note to deck text. */
  way: 'floor' | 'ours'
  rounds: number
}

export interface Measurement {
  bytes: number
  /** Seconds by stage, of the round that took the median time. */
  seconds: Record<string, number>
  total: number
  /** MB that the process took above what it took when the program was loaded, and of its JavaScript heap. */
  memory: number
  heap: number
}

function measure({ source, way, rounds }: Job): Measurement {
  const texts = textsOf(source)
  const before = process.memoryUsage().rss
  const measured = Array.from({ length: rounds }, () => round(texts, way)).sort((a, b) => a.total - b.total)
  const { seconds, total, heap } = measured[Math.floor(rounds / 2)] as Round
  const memory = process.resourceUsage().maxRSS * 1024 - before
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  return { bytes, seconds, total, memory: memory / 1e6, heap: heap / 1e6 }
}

interface Round {
  seconds: Record<string, number>
  total: number
  heap: number
}

function round(texts: ReturnType<typeof textsOf>, way: Job['way']): Round {
  const seconds: Record<string, number> = {}
  let heap = 0
  const timed = <Value>(stage: string, work: () => Value): Value => {
    const start = performance.now()
    const value = work()
    seconds[stage] = (seconds[stage] ?? 0) + (performance.now() - start) / 1000
    heap = Math.max(heap, getHeapStatistics().used_heap_size)
    return value
  }
  for (const { file, text, pieces } of texts) {
    if (way === 'floor') floor(pieces, timed)
    else ours(file, text, timed)
  }
  return { seconds, total: Object.values(seconds).reduce((sum, each) => sum + each, 0), heap }
}

type Timed = <Value>(stage: string, work: () => Value) => Value

const WRITE = { extensions: [gfmToMarkdown(), mathToMarkdown()] }

/** The packages at their best: piece by piece, because the time of GFM's tables grows with the square of a text. */
function floor(pieces: readonly string[], timed: Timed): void {
  const trees = timed('parse', () => pieces.map((piece) => markdownParser.parse(piece)))
  timed('write', () => trees.map((tree) => toMarkdown(tree, WRITE)))
}

function ours(file: string, text: string, timed: Timed): void {
  const { note } = timed('read', () => readNote(file as RootPath, new TextEncoder().encode(text)))
  if (!note) return
  const { tree } = timed('tidy', () => tidyNote(note))
  const { talks, event } = timed('talks', () => findTalks(note, tree))
  for (const talk of event ? [event, ...talks] : talks) {
    const brief = timed('brief', () => briefTalk(talk))
    const plan = timed('plan', () => planDeck(brief, new Map()))
    timed('write', () => writeDeck(plan))
  }
}

const job: Job = JSON.parse(process.argv[2] ?? '{}')
process.stdout.write(JSON.stringify(measure(job)))
