import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { sentenceStartsIn } from '../../text/sentences-of.ts'
import { splitPhrasing } from '../../text/split-phrasing.ts'
import type { CutSetting } from './block-kind.ts'

/** A text of more lines than this is cut: at a sentence, else at a clause, else at a space, else anywhere. */
const MOST_LINES = 6
/** em that a letter takes with the space beside it. */
const WIDEST = 1.25
const CLAUSE_END = /[，、；;,]\s*|\s+[-–—]\s+|[)）]\s*/g

/** @returns the text as it is, or in pieces of at most that many lines. */
export function cutText(
  children: PhrasingContent[],
  { lang, heights: { ruler } }: Pick<CutSetting, 'lang' | 'heights'>,
): PhrasingContent[][] {
  const value = textOf({ type: 'paragraph', children })
  const { text, indent } = ruler.metrics.steps.dense
  const width = ruler.metrics.width - indent * 3
  // Two lines that follow each other are wider than one together: else they would be one.
  if (value.length * WIDEST * text <= (width * MOST_LINES) / 2) return [children]
  const lines = ruler.lines(value, text, width)
  if (lines <= MOST_LINES) return [children]
  const sentences = sentenceStartsIn(children, lang)
  const parts = Math.ceil(lines / MOST_LINES)
  const cuts = cutPoints(value, parts, sentences)
  return cuts.length === 0 ? [children] : splitPhrasing(children, cuts)
}

/** Cuts near equal lengths; the best kind of place within a third of a part's length wins. */
function cutPoints(value: string, parts: number, sentences: readonly number[]): number[] {
  const clauses = [...value.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length)
  const spaces = [...value.matchAll(/\s+/g)].map((match) => match.index + match[0].length)
  const step = value.length / parts
  const cuts: number[] = []
  for (let part = 1; part < parts; part++) {
    const ideal = step * part
    const near = (places: readonly number[], within: number) =>
      places
        .filter(
          (place) => Math.abs(place - ideal) <= within && place > (cuts.at(-1) ?? 0) && place < value.length,
        )
        .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0]
    const anywhere = Math.round(ideal)
    const cut = near(sentences, step / 2) ?? near(clauses, step / 3) ?? near(spaces, step / 3) ?? anywhere
    // Never between the halves of a surrogate pair.
    cuts.push(/[\udc00-\udfff]/.test(value[cut] ?? '') ? cut + 1 : cut)
  }
  return cuts
}
