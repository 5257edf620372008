// What a slide of `slidev-addon-reprise` measures, in px on Slidev's 980 × 552 canvas. The numbers stand in
// addon/styles and in the table of addon/README.md; tests/browser compares them with what the browser uses.

import type { Step } from '../model/slide.ts'

/** Sizes of the text in a slide's body, for one step of the type scale. */
export interface Scale {
  /** Font size of body text. */
  text: number
  /** Line height of body text. */
  line: number
  /** Space below a block: paragraph, list, code, table, quote, picture. */
  gap: number
  /** Space between list items. */
  itemGap: number
  /** Indent of each list level. */
  indent: number
  code: { text: number; line: number; padding: { x: number; y: number } }
  table: { text: number; line: number; cell: { x: number; y: number } }
  quote: { indent: number; padding: number }
}

export const NORMAL: Scale = {
  text: 20,
  line: 32,
  gap: 16,
  itemGap: 8,
  indent: 32,
  code: { text: 15, line: 23, padding: { x: 18, y: 14 } },
  table: { text: 17, line: 26, cell: { x: 16, y: 8 } },
  quote: { indent: 24, padding: 2 },
}

export const DENSE: Scale = {
  text: 17,
  line: 26,
  gap: 12,
  itemGap: 5,
  indent: 26,
  code: { text: 13, line: 20, padding: { x: 16, y: 10 } },
  table: { text: 16, line: 24, cell: { x: 14, y: 5 } },
  quote: { indent: 24, padding: 2 },
}

/** The floor: 16 px text, 12 px code. */
export const COMPACT: Scale = {
  text: 16,
  line: 24,
  gap: 10,
  itemGap: 4,
  indent: 24,
  code: { text: 12, line: 18, padding: { x: 14, y: 8 } },
  table: { text: 16, line: 22, cell: { x: 12, y: 4 } },
  quote: { indent: 24, padding: 2 },
}

/** The steps of the type scale, from the one to prefer to the floor. */
export const SCALES: readonly { step: Step; scale: Scale }[] = [
  { step: 'normal', scale: NORMAL },
  { step: 'dense', scale: DENSE },
  { step: 'compact', scale: COMPACT },
]

export const SLIDE = {
  /** Width of the content box of `default` and of the text column of `image-right`. */
  width: 868,
  columnWidth: 459,
  /** From the top margin to the footer. */
  height: 456,
  title: { text: 32, line: 40, gap: 20 },
  breadcrumb: { line: 24, gap: 4 },
  /** An agenda slide: one column of up to six items, or two columns of smaller ones. */
  agenda: {
    most: 6,
    one: { text: 20, line: 32, padding: 25, width: 816 },
    two: { text: 17, line: 25, padding: 17, width: 362 },
  },
  /** What a cover has room for below its title. */
  lede: { width: 720, lines: 3 },
}
