import type { Decision } from '../../lines/decision.ts'
import type { Sides } from '../../sides.ts'
import type { Conflict } from '../../text/conflict-marker.ts'
import type { DeckSlide } from '../../text/deck-slides.ts'
import { titleOf } from '../../text/slide-title.ts'
import { type Unit, unit } from '../../text/unit.ts'
import type { SlideRefs } from '../groups/slide-group.ts'

export interface MergedHeading {
  heading: Unit | undefined
  conflicts: Conflict[]
}

/**
 * Merges headings of slides, one after the other: the title and the count behind it, each for itself. A new slide of a
 * section that a person retitled gets their title.
 */
export function headingMerger(
  decks: Sides<readonly DeckSlide[]>,
  decision: Decision,
  eol: string,
): (refs: SlideRefs) => MergedHeading {
  const retitled = new Map<string, string>()
  return ({ base, edited, fresh }) => {
    const sides = [decks.base[base ?? -1], decks.edited[edited ?? -1], decks.fresh[fresh ?? -1]]
    const [was, mine, theirs] = sides.map((slide) => titleOf(slide ?? {})) as [Title, Title, Title]
    const [old, own, other] = sides.map((slide) => slide?.heading)
    if (fresh === undefined) return { heading: own, conflicts: [] }
    if (edited === undefined) {
      const stem = retitled.get(theirs.stem) ?? theirs.stem
      return { heading: heading(stem + theirs.count, [other], eol), conflicts: [] }
    }
    const wanted = old !== undefined && decision.isWanted(old)
    const stem = merge3(was.stem, mine.stem, theirs.stem, wanted)
    const count = merge3(was.count, mine.count, theirs.count, wanted) ?? theirs.count
    const text = stem ?? (decision.mode === 'theirs' ? theirs : mine).stem
    if (text !== theirs.stem) retitled.set(theirs.stem, text)
    const asked = stem === undefined && decision.mode === undefined
    const conflict = { ...(old ? { was: old.text } : {}), ...(other ? { fresh: other.text } : {}) }
    return {
      heading: text === '' ? undefined : heading(text + count, [own, other], eol),
      conflicts: asked ? [conflict] : [],
    }
  }
}

type Title = ReturnType<typeof titleOf>

/** @returns undefined where both changed it */
function merge3(was: string, mine: string, theirs: string, wanted: boolean): string | undefined {
  if (mine === was) return theirs
  if (theirs === was) return wanted ? theirs : mine
  return mine === theirs ? mine : undefined
}

/** As it stands on the first side that has it so. */
function heading(text: string, sides: readonly (Unit | undefined)[], eol: string): Unit | undefined {
  if (text === '') return undefined
  const there = sides.find((each) => each?.key === text)
  return there ?? unit('line', text + eol, sides.find((each) => each !== undefined)?.after ?? eol)
}
