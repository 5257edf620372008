import { distance } from 'fastest-levenshtein'
import { type NamedPicture, stemOf } from './picture-index.ts'

/** More than this many guesses help nobody. */
const MOST = 2

/**
 * Files that may be meant by a name that does not exist: another extension, another separator, a slip of the pen.
 * Digits must agree: `top-1-2.png` is no slip for `top-1-1.png`.
 */
export function similarNames(name: string, pictures: readonly NamedPicture[]): string[] {
  const wanted = stemOf(name)
  if (wanted === '') return []
  const slips = Math.floor(wanted.length / 5)
  const digits = digitsOf(wanted)
  return pictures
    .filter(
      ({ stem }) =>
        stem === wanted ||
        (Math.abs(stem.length - wanted.length) <= slips &&
          digitsOf(stem) === digits &&
          distance(stem, wanted) <= slips),
    )
    .map(({ path }) => path)
    .slice(0, MOST)
}

function digitsOf(stem: string): string {
  return stem.replace(/\D+/g, ' ')
}
