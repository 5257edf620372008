// `npm run bench:brief`: how many points of the labelled sentences are acceptable, and which are not. Also what leaving every
// sentence whole would give.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PhrasingContent, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import { pointOf } from '../scripts/brief/point/point.ts'
import { markdownOf } from '../tests/support/markdown.ts'

const FOLDER = join(import.meta.dirname, '../tests/brief/labelled')
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

export interface Labelled {
  sentence: string
  points: string[]
}

export interface Scored extends Labelled {
  lang: string
  point: string
  isAccepted: boolean
  isBest: boolean
  /** Whether a sentence that is left whole would be accepted. */
  wholeIsAccepted: boolean
}

export function scored(): Scored[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const lang = name.replace(/\.yaml$/, '')
    const all: Labelled[] = parse(readFileSync(join(FOLDER, name), 'utf8'))
    return all.map((each) => scoredOne(each, lang))
  })
}

function scoredOne({ sentence, points }: Labelled, lang: string): Scored {
  const point = markdownOf({ type: 'paragraph', children: pointOf(phrasing(sentence), lang) })
  const isAccepted = (text: string) => points.some((each) => bare(each) === bare(text))
  return {
    ...{ sentence, points, lang, point },
    isAccepted: isAccepted(point),
    isBest: bare(points[0] ?? '') === bare(point),
    wholeIsAccepted: isAccepted(sentence),
  }
}

function phrasing(text: string): PhrasingContent[] {
  const tree: Root = unified().use(remarkParse).parse(text)
  const [paragraph] = tree.children
  return paragraph?.type === 'paragraph' ? paragraph.children : []
}

/** Without punctuation, spaces and the case of letters. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

const all = scored()
const of = (some: readonly Scored[], is: (each: Scored) => boolean) =>
  `${some.filter(is).length} of ${some.length} (${Math.round((some.filter(is).length / some.length) * 1000) / 10} %)`
if (values.json) console.log(JSON.stringify(all, null, 2))
else {
  for (const each of all.filter(({ isAccepted }) => !isAccepted))
    console.log(
      `${each.lang}\n  sentence  ${each.sentence}\n  point     ${each.point}\n  accepted  ${each.points.join('\n            ')}`,
    )
  for (const lang of [...new Set(all.map((each) => each.lang))])
    console.log(
      `${lang.padEnd(6)} ${of(
        all.filter((each) => each.lang === lang),
        ({ isAccepted }) => isAccepted,
      )}`,
    )
  console.log(
    `accepted  ${of(all, ({ isAccepted }) => isAccepted)}; the best of the points  ${of(all, ({ isBest }) => isBest)}`,
  )
  console.log(
    `of those that must be cut  ${of(
      all.filter(({ wholeIsAccepted }) => !wholeIsAccepted),
      ({ isAccepted }) => isAccepted,
    )}`,
  )
  console.log(`left whole, accepted would be  ${of(all, ({ wholeIsAccepted }) => wholeIsAccepted)}`)
}
