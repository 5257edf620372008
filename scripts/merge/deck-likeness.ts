import { slidesOf, textOf } from './deck-slides.ts'
import { type LetterRuns, letterRunsOf, likeness } from './likeness.ts'

/** @returns 0 to 1: how much two decks say the same; what decks share by their headmatter says nothing */
export function deckLikeness(a: string, b: string): number {
  return likeness(wordsOf(a), wordsOf(b))
}

function wordsOf(deck: string): LetterRuns {
  const slides = slidesOf(deck).map(({ heading, units, note }) =>
    textOf([...(heading ? [heading] : []), ...units, ...(note?.units ?? [])]),
  )
  return letterRunsOf(slides.join('\n'))
}
