import { type DeckSlide, linesBelowTitle } from '../text/deck-slides.ts'
import type { Unit } from '../text/unit.ts'
import { saysSomething, thresholds } from '../thresholds.ts'

/** @returns whether a person deleted a unit that is generated now, wherever it stood */
export function deletedUnits(
  base: readonly DeckSlide[],
  edited: readonly DeckSlide[],
): (unit: Unit) => boolean {
  const kept = new Set(keysIn(edited))
  const deleted = new Set(keysIn(base).filter((key) => !kept.has(key)))
  const isDeleted = (key: string) => saysSomething(key) && deleted.has(key)
  return ({ key }) => {
    // A tag without its other half would break the slide.
    if (/^\s*</.test(key)) return false
    const lines = linesIn(key)
    return (
      isDeleted(key) ||
      (lines.length > 1 && lines.filter(isDeleted).length >= lines.length * thresholds.deletedBlock)
    )
  }
}

/** Units, and the lines in them. */
function keysIn(slides: readonly DeckSlide[]): string[] {
  return slides.flatMap(linesBelowTitle).flatMap(({ key }) => [key, ...linesIn(key)])
}

/** Those that say something. */
function linesIn(key: string): string[] {
  return key.split('\n').filter(saysSomething)
}
