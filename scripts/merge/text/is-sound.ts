import { type DeckSlide, slidesOf } from './deck-slides.ts'
import { entriesOf } from './frontmatter.ts'
import { closesAll } from './tags.ts'
import { unitsOf } from './units.ts'

/**
 * Whether merged slides are still these slides, none leaves open what it opens, and each shows what stands in its slots.
 * Where a side does not do so already, that is how somebody wants it.
 * @param slides texts of slides, each with its separator
 * @param sides the slides that they come from
 */
export function isSound(slides: readonly string[], sides: readonly (readonly string[])[]): boolean {
  const merged = slidesOf(slides.join(''))
  if (merged.length !== slides.length || !showSlots(merged, sides)) return false
  return slides.every(isClosed) || !sides.flat().every(isClosed)
}

/** Comments and code are whole by themselves. */
function isClosed(slide: string): boolean {
  const text = unitsOf(slide)
    .units.filter(({ kind }) => kind === 'line' || kind === 'table')
    .map(({ text }) => text)
    .join('\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(`+)[^`]+?\1/g, '')
  return closesAll(text)
}

/** Slidev does not compile a slide that opens a slot twice, and leaves out what stands in a slot that a layout lacks. */
function showSlots(merged: readonly DeckSlide[], sides: readonly (readonly string[])[]): boolean {
  const slotted = merged.filter((slide) => slotsOf(slide).length > 0)
  if (slotted.length === 0) return true
  const known = sides.flatMap((side) => slidesOf(side.join('')))
  return slotted.every((slide) => known.some((each) => hasSlotsOf(each, slide)))
}

/** Which slots a layout has, only those know who wrote slides for it. */
function hasSlotsOf(known: DeckSlide, slide: DeckSlide): boolean {
  if (layoutOf(known) !== layoutOf(slide)) return false
  const left = slotsOf(known)
  return slotsOf(slide).every((slot) => left.includes(slot) && left.splice(left.indexOf(slot), 1))
}

function slotsOf({ units }: DeckSlide): string[] {
  return units.flatMap(({ kind, text }) =>
    kind === 'line' ? (/^::\s*([\w.\-:]+)\s*::\s*$/.exec(text)?.[1] ?? []) : [],
  )
}

function layoutOf({ frontmatter }: DeckSlide): string | undefined {
  return entriesOf(frontmatter?.yaml ?? '')
    .find(({ key }) => key === 'layout')
    ?.text.trim()
}
