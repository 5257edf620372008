/** What the browser says of one slide. Lengths are px of a canvas that is 980 wide. */
export interface Measured {
  /** Number on the page. */
  no: number
  title: string
  /** By which the content leaves the slide at its left or right. */
  overflowX: number
  /** The same at its upper or lower edge; what stands in the flow of the text must also end above the footer. */
  overflowY: number
  /** Of one piece that a box with `overflow: hidden` or a scroll bar hides, at most. */
  clipped: number
  /** Of the smallest text, code apart; 0 where there is none. */
  minFontSize: number
  minCodeSize: number
  /** From the slide's upper edge to the end of its lowest piece, as a share of its height: 0 to 1. */
  fill: number
  /** It shows a title and nothing else in a layout that is meant for more, or nothing at all. */
  empty: boolean
  /** That a room reads: title, code, tables and formulas apart. */
  words: number
  /** Size of most of the body text: headings, code, tables and captions apart; 0 where there is none. */
  bodySize: number
  look: Look
  /** It goes on with what the slide before it began. */
  continues: boolean
  /** The beginning of a text that lies over another text or below a picture, and that of the other text, if any. */
  overlap?: Overlap
}

/** What one sees first of a slide. */
export type Look = 'picture' | 'code' | 'table' | 'quote' | 'text'

export interface Overlap {
  text: string
  other?: string
}
