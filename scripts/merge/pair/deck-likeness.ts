import { slidesOf } from '../text/deck-slides.ts'
import { type LetterRuns, letterRunsOf } from '../text/letter-runs.ts'
import { textOf } from '../text/unit.ts'
import { thresholds } from '../thresholds.ts'
import { likeness } from './likeness.ts'

/** @returns whether a deck may have been generated before as another says; by its headmatter any may */
export function isSameTalk(a: string, b: string): boolean {
  return a === b || likeness(deckRuns(a), deckRuns(b)) >= thresholds.sameTalk
}

export function deckRuns(deck: string): LetterRuns {
  const slides = slidesOf(deck).map(({ heading, units, note }) =>
    textOf([...(heading ? [heading] : []), ...units, ...(note?.units ?? [])]),
  )
  return letterRunsOf(slides.join('\n'))
}
