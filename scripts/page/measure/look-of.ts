import type { Look } from '../../model/measured.ts'
import type { Piece } from './piece.ts'

/** Share of the slide's width and height from which a picture is what one sees, not a mark beside a word. */
const SEEN = 0.15

/** What one sees first of a slide. @param pieces that are shown */
export function lookOf(root: Element, pieces: readonly Piece[], { width, height }: DOMRect): Look {
  const isSeen = ({ kind, rest }: Piece) =>
    kind === 'picture' && rest.right - rest.left > width * SEEN && rest.bottom - rest.top > height * SEEN
  if (pieces.some(isSeen)) return 'picture'
  if (root.querySelector('pre')) return 'code'
  if (root.querySelector('table')) return 'table'
  return root.querySelector('blockquote') ? 'quote' : 'text'
}
