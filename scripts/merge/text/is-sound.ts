import { slidesOf } from './deck-slides.ts'
import { closesAll } from './tags.ts'
import { unitsOf } from './units.ts'

/**
 * Whether merged slides are still these slides, and none leaves open what it opens. Where a side does so already, that
 * is how somebody wants it.
 * @param slides texts of slides, each with its separator
 * @param sides the slides that they come from
 */
export function isSound(slides: readonly string[], sides: readonly (readonly string[])[]): boolean {
  if (slidesOf(slides.join('')).length !== slides.length) return false
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
