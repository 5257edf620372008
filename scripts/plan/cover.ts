// The first slide of a deck, and what of a talk stands on it.
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Slide } from '../model/slide.ts'
import { spokenOf } from '../model/spoken.ts'
import type { Talk } from '../model/talk.ts'
import type { Ruler } from '../ruler/ruler.ts'
import { CAN_LEAD } from './atoms/atom.ts'
import { emptySlide } from './empty-slide.ts'

export function cover(talk: Talk, lede: Paragraph[]): Slide {
  const title: PhrasingContent = { type: 'text', value: talk.title }
  return {
    ...emptySlide,
    layout: 'cover',
    blocks: lede,
    title: talk.url === undefined ? [title] : [{ type: 'link', url: talk.url, children: [title] }],
    note: [
      ...talk.stray.map((value): BlockContent => ({ type: 'code', lang: 'yaml', value })),
      ...talk.asNoted,
      ...lede.flatMap(spokenOf),
    ],
    reason: 'the cover',
  }
}

/**
 * On the cover stand lines with the talk's slides and recordings, or a short paragraph that is all a talk says before
 * its first heading, not on a slide of their own.
 */
export function takeLede(talk: Talk, ruler: Ruler): { lede: Paragraph[]; rest: RootContent[] } {
  const { links, content } = talk
  if (links.length > 0) {
    return fitsCover(talk, links, ruler)
      ? { lede: links, rest: content }
      : { lede: [], rest: [...links, ...content] }
  }
  const [first, second] = content
  const alone = first?.type === 'paragraph' && second?.type === 'heading' && !CAN_LEAD.test(textOf(first))
  const shown =
    alone &&
    fitsCover(talk, [first], ruler) &&
    first.children.every(({ type }) => type !== 'image' && type !== 'html')
  return shown ? { lede: [first], rest: content.slice(1) } : { lede: [], rest: content }
}

/** Below a title of more lines, at the smaller of its usual sizes, a cover has no room for anything. */
const COVER_TITLE = { text: 40, lines: 3 }

function fitsCover(
  { title }: Talk,
  paragraphs: readonly Paragraph[],
  { metrics, lines: linesOf }: Ruler,
): boolean {
  const { width, lines } = metrics.lede
  if (linesOf(title, COVER_TITLE.text, width, 'title') > COVER_TITLE.lines) return false
  const needed = paragraphs.map((each) => linesOf(textOf(each), metrics.steps.normal.text, width))
  return needed.reduce((total, each) => total + each, 0) <= lines
}
