import { slidesOf } from './deck-slides.ts'
import { unitsOf } from './units.ts'

/**
 * Whether merged slides are still these slides, and none leaves open what it opens. Where a side does so already, that
 * is how somebody wants it.
 * @param slides texts of slides, each with its separator
 * @param sides the slides that they come from
 */
export function isSound(slides: readonly string[], sides: readonly (readonly string[])[]): boolean {
  if (slidesOf(slides.join('')).length !== slides.length) return false
  return slides.every(closesAll) || !sides.flat().every(closesAll)
}

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i
const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

/** Each tag has its end, and each `{{`; comments and code are whole by themselves. */
function closesAll(slide: string): boolean {
  const text = unitsOf(slide)
    .units.filter(({ kind }) => kind === 'line' || kind === 'table')
    .map(({ text }) => text)
    .join('\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(`+)[^`]+?\1/g, '')
  const open: string[] = []
  for (const [, end, name = '', , closed] of text.matchAll(TAG)) {
    if (closed || VOID.test(name)) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && text.split('{{').length === text.split('}}').length
}
