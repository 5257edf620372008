import { type Conflict, markerOf, type OpenConflict } from '../../text/conflict-marker.ts'
import { type DeckSlide, partsOf, slideWith } from '../../text/deck-slides.ts'
import { keyOf } from '../../text/lines.ts'
import { type Unit, unit } from '../../text/unit.ts'

/**
 * A slide with conflicts in its presenter note.
 * @param place where in the notes they come from
 * @param still those that stood there before; one that is about what a new one is about goes
 */
export function withMarkers(
  slide: DeckSlide,
  conflicts: readonly Conflict[],
  place: string,
  eol: string,
  still: readonly OpenConflict[] = [],
): DeckSlide {
  const about = new Set(conflicts.map(({ was }) => was && keyOf(was)))
  const kept = still.filter(({ key }) => !about.has(key)).map(({ marker }) => marker)
  const markers = [...kept, ...conflicts.map((conflict) => [markerOf(conflict, place, eol)])]
  if (markers.length === 0) return slide
  const parts = partsOf(slide)
  const note = [parts.note, ...markers].filter((each) => each.length > 0).flatMap((each) => apart(each, eol))
  return slideWith(slide, { ...parts, note }, eol)
}

/** With a blank line after the last. */
function apart(units: readonly Unit[], eol: string): Unit[] {
  const last = units.at(-1) as Unit
  return [...units.slice(0, -1), unit(last.kind, last.text, eol)]
}
