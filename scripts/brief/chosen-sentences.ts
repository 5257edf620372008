import type { PhrasingContent } from 'mdast'

/** A sentence of a section's prose, and what a slide would show of it. */
export interface Sentence {
  whole: PhrasingContent[]
  point: PhrasingContent[]
  /** Higher for what should be shown first. */
  rank: number
  /** Words of the whole, and of the point. */
  said: number
  words: number
  /** It introduces the block behind it, and stays with it. */
  leads: boolean
}

/**
 * Words of prose on one slide, and words that are said while it is shown: a minute of speaking. A section that has fewer than
 * the first shows all its points.
 */
const SHOWN = 60
const SPOKEN = 160

/** A sentence of this rank or below is for speaking: it speaks of the talk, or needs the sentence before it. */
const DULL = -1.5

/** Those that lead to something, and of the others the most telling ones that a section's share of slides has room for. */
export function chosenSentences(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const said = sentences.reduce((sum, each) => sum + each.said, 0)
  let room = SHOWN * Math.max(1, Math.round(said / SPOKEN))
  const chosen = new Set<Sentence>()
  const byRank = sentences.toSorted((a, b) => Number(b.leads) - Number(a.leads) || b.rank - a.rank)
  for (const sentence of byRank) {
    const isExtra = !sentence.leads && chosen.size > 0
    if (isExtra && (sentence.words > room || sentence.rank <= DULL)) continue
    chosen.add(sentence)
    room -= sentence.words
  }
  return chosen
}
