import { parseSync } from '@slidev/parser'

/** Lines of a deck on which its slides start, 1-based, in order. */
export function slideLines(deck: string): number[] {
  return parseSync(deck, '').slides.map(({ start }) => start + 1)
}
