// The sentences of tests/brief/labelled with their acceptable points, and what the program makes of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PhrasingContent } from 'mdast'
import { parse } from 'yaml'
import { pointOf } from '../../scripts/brief/point/point.ts'
import { blocksOf } from './blocks.ts'
import { markdownOf } from './markdown.ts'

const FOLDER = join(import.meta.dirname, '../brief/labelled')

export interface ScoredSentence {
  lang: string
  sentence: string
  /** Acceptable ones, best first. */
  points: string[]
  /** The program's. */
  point: string
  isAccepted: boolean
  isBest: boolean
  /** Whether the sentence, left whole, would be accepted. */
  wholeIsAccepted: boolean
}

export function scoredSentences(): ScoredSentence[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const all: { sentence: string; points: string[] }[] = parse(readFileSync(join(FOLDER, name), 'utf8'))
    return all.map((each) => scored(each, name.replace(/\.yaml$/, '')))
  })
}

function scored({ sentence, points }: { sentence: string; points: string[] }, lang: string): ScoredSentence {
  const point = pointText(sentence, lang)
  const isAccepted = (text: string) => points.some((each) => bare(each) === bare(text))
  return {
    ...{ sentence, points, lang, point },
    isAccepted: isAccepted(point),
    isBest: bare(points[0] ?? '') === bare(point),
    wholeIsAccepted: isAccepted(sentence),
  }
}

/** The point of a sentence, both as markdown. */
export function pointText(sentence: string, lang: string): string {
  return markdownOf({ type: 'paragraph', children: pointOf(phrasingOf(sentence), lang) })
}

export function phrasingOf(text: string): PhrasingContent[] {
  const [paragraph] = blocksOf(text)
  return paragraph?.type === 'paragraph' ? paragraph.children : []
}

/** Without punctuation, spaces and the case of letters. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
