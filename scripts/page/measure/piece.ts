import type { Box } from './box.ts'

/** What a slide shows is taken to these. Boxes that only hold others count for nothing. */
export interface Piece {
  /** A line of text, a picture, a part of a formula, or a box that is painted (a background, a border). */
  kind: 'text' | 'picture' | 'formula' | 'paint'
  element: Element
  /** The element whose lines it is one of. */
  block: Element
  box: Box
  /** What boxes around it leave of it. */
  rest: Box
  /** Not taken out of the flow of the text. */
  flows: boolean
  /** Not transparent, as what a later click hides is. */
  visible: boolean
}

export interface Parts {
  pieces: Piece[]
  /** Font sizes in px of the page, one for each text. */
  sizes: {
    text: number[]
    code: number[]
    /** How many letters of body text have each size. */
    body: Map<number, number>
  }
  /** Texts that a room reads, in their order, and the blocks whose lines they are. */
  read: { block: Element; element: Element; text: string }[]
  /** A picture lies behind everything. */
  background: boolean
}

/** px of the piece that boxes around it hide, at most at one side. */
export function hiddenOf({ box, rest, visible }: Piece): number {
  if (!visible) return 0
  return Math.max(rest.left - box.left, box.right - rest.right, rest.top - box.top, box.bottom - rest.bottom)
}
