// The prose of one section → its most telling points. What is left out, or shortened, goes with a block that is shown.
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isLabel } from '../text/is-label.ts'
import { sentencesOf } from '../text/sentences-of.ts'
import { wordCount } from '../text/word-count.ts'
import { chosenSentences, type Sentence } from './chosen-sentences.ts'
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

/** A paragraph of at most so many sentences and words, of which nothing goes, stays a paragraph. */
const STAYS = { sentences: 2, words: 24 }

/** @param blocks of one section */
export function briefProse(blocks: readonly RootContent[], { lang, titles }: ProseContext): RootContent[] {
  const terms = new Set(termsOf(titles))
  const sentences = blocks.map((block, at) =>
    isProse(block) ? sentencesIn(block, { lang, terms, isTitle: isTitle(block, blocks[at + 1]) }) : [],
  )
  const chosen = chosenSentences(sentences.flat())
  const result: RootContent[] = []
  // Of paragraphs of which nothing is shown, above the first block that is.
  let waiting: BlockContent[] = []
  for (const [at, block] of blocks.entries()) {
    const own = sentences[at] ?? []
    const [first, ...others] = own.length === 0 ? [block] : shownOf(block as Paragraph, own, chosen)
    const spoken = first === block ? [] : [block as BlockContent]
    const last = result.at(-1)
    if (first) {
      result.push(withSpoken(first, [...waiting, ...spoken], []), ...others)
      waiting = []
    } else if (last) result[result.length - 1] = withSpoken(last, [], spoken)
    else waiting.push(...spoken)
  }
  return joined(result)
}

/** A label above a list, code or table. */
function isTitle(block: Paragraph, next: RootContent | undefined): boolean {
  return next !== undefined && next.type !== 'paragraph' && next.type !== 'html' && isLabel(block)
}

function sentencesIn(
  paragraph: Paragraph,
  { lang, terms, isTitle }: { lang: string; terms: ReadonlySet<string>; isTitle: boolean },
): Sentence[] {
  const all = sentencesOf(paragraph.children, lang)
  return all.map((whole, index) => {
    const point = pointOf(whole, lang)
    const isLast = index === all.length - 1
    return {
      ...{ whole, point, said: wordCount(plain(whole)), words: wordCount(plain(point)) },
      rank: rankOf(whole, { lang, terms, isFirst: index === 0 }),
      leads: isLast && (isTitle || /[:：]\s*$/.test(plain(whole))),
    }
  })
}

/** @returns the paragraph itself where it is short and all of it is shown; else its points, then the line that leads on */
function shownOf(
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
    if (!isPoints(block)) result.push(block)
    else if (last && isPoints(last)) last.children.push(...block.children)
    else result.push({ ...block, children: [...block.children] })
  }
  return result
}

function isPoints(block: RootContent): block is List {
  return block.type === 'list' && block.data?.points === true
}
