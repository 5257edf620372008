// The prose of one section → its most telling points. What is left out, or shortened, goes with a block that is shown.
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isLabel } from '../text/is-label.ts'
import { sentencesOf } from '../text/sentences-of.ts'
import { wordCount } from '../text/word-count.ts'
import { isProse } from './is-prose.ts'
import { pointOf } from './point/point.ts'
import { pointList } from './point-list.ts'
import { rankOf, termsOf } from './rank.ts'
import { withSpoken } from './with-spoken.ts'

export interface ProseContext {
  /** BCP 47. */
  lang: string
  /** Of the talk and the section: what its sentences should speak of. */
  titles: string
}

/**
 * Words of prose on one slide, and words that are said while it is shown: a minute of speaking. A section that has fewer than
 * the first shows all its points.
 */
const SHOWN = 60
const SPOKEN = 160
/** A paragraph of at most so many sentences and words, of which nothing goes, stays a paragraph. */
const STAYS = { sentences: 2, words: 24 }

interface Sentence {
  /** Index of its paragraph among the section's blocks. */
  at: number
  whole: PhrasingContent[]
  point: PhrasingContent[]
  rank: number
  /** Of the point. */
  words: number
  /** It introduces the block behind it, and stays with it. */
  leads: boolean
}

/** A block of the slides, and what is to be said before and after it. */
interface Shown {
  block: RootContent
  before: BlockContent[]
  after: BlockContent[]
}

/** @param blocks of one section */
export function briefProse(blocks: readonly RootContent[], { lang, titles }: ProseContext): RootContent[] {
  const terms = new Set(termsOf(titles))
  const sentences = blocks.flatMap((block, at) =>
    isProse(block) ? sentencesIn(block, at, { lang, terms, isTitle: isTitle(block, blocks[at + 1]) }) : [],
  )
  if (sentences.length === 0) return [...blocks]
  const chosen = choose(sentences)
  const shown: Shown[] = []
  let waiting: BlockContent[] = []
  for (const [at, block] of blocks.entries()) {
    const own = sentences.filter((each) => each.at === at)
    const now = own.length === 0 ? [block] : pointsOf(block as Paragraph, own, chosen)
    const isCut = now[0] !== block
    const last = shown.at(-1)
    if (now.length > 0) {
      const spoken = [...waiting, ...(isCut ? [block as BlockContent] : [])]
      waiting = []
      shown.push(...now.map((each, index) => ({ block: each, before: index === 0 ? spoken : [], after: [] })))
    } else if (last) last.after.push(block as BlockContent)
    else waiting.push(block as BlockContent)
  }
  return joined(shown.map(({ block, before, after }) => withSpoken(block, before, after)))
}

/** A label above a list, code or table. */
function isTitle(block: Paragraph, next: RootContent | undefined): boolean {
  return next !== undefined && next.type !== 'paragraph' && next.type !== 'html' && isLabel(block)
}

function sentencesIn(
  paragraph: Paragraph,
  at: number,
  { lang, terms, isTitle }: { lang: string; terms: ReadonlySet<string>; isTitle: boolean },
): Sentence[] {
  const all = sentencesOf(paragraph.children, lang)
  return all.map((whole, index) => {
    const point = pointOf(whole, lang)
    const isLast = index === all.length - 1
    return {
      ...{ at, whole, point },
      rank: rankOf(whole, { lang, terms, isFirst: index === 0 }),
      words: wordCount(plain(point)),
      leads: isLast && (isTitle || /[:：]\s*$/.test(plain(whole))),
    }
  })
}

/** The most telling ones that a section's share of slides has room for, and all that lead to something. */
function choose(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const said = sentences.reduce((sum, { whole }) => sum + wordCount(plain(whole)), 0)
  const room = SHOWN * Math.max(1, Math.round(said / SPOKEN))
  const chosen = new Set(sentences.filter(({ leads }) => leads))
  let words = [...chosen].reduce((sum, each) => sum + each.words, 0)
  const ranked = sentences.filter(({ leads }) => !leads).sort((a, b) => b.rank - a.rank)
  for (const sentence of ranked) {
    if (chosen.size > 0 && words + sentence.words > room) continue
    chosen.add(sentence)
    words += sentence.words
  }
  return chosen
}

/** @returns the paragraph itself where it is short and all of it is shown; else its points, then the line that leads on */
function pointsOf(
  paragraph: Paragraph,
  all: readonly Sentence[],
  chosen: ReadonlySet<Sentence>,
): RootContent[] {
  const points = all.filter((each) => chosen.has(each))
  const isWhole = points.length === all.length && points.every(saysAll)
  const words = points.reduce((sum, each) => sum + each.words, 0)
  if (isWhole && (all.length === 1 || (all.length <= STAYS.sentences && words <= STAYS.words)))
    return [paragraph]
  const told = points.filter(({ leads }) => !leads).map(({ point }) => point)
  const leads = points.filter((each) => each.leads).map(({ point }) => paragraphOf(point))
  return told.length > 1 ? [pointList(told), ...leads] : [...told.map(paragraphOf), ...leads]
}

function saysAll({ whole, point }: Sentence): boolean {
  return bare(plain(whole)) === bare(plain(point))
}

function bare(text: string): string {
  return text.replace(/[\s.。．;；，,、]+$/, '').trim()
}

function plain(children: readonly PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: [...children] })
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

/** Points of paragraphs that follow each other are one list. */
function joined(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.type === 'list' && last?.type === 'list' && block.data?.points && last.data?.points)
      result[result.length - 1] = { ...last, children: [...last.children, ...block.children] }
    else result.push(block)
  }
  return result
}
