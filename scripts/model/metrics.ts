import type { Step } from './slide.ts'

/** What slides of one theme measure, in px of Slidev's 980 × 552 canvas. `reprise calibrate` writes it. */
export interface Metrics {
  /** What was measured. Other versions of these may measure something else. */
  of: MeasuredThing
  steps: Readonly<Record<Step, Scale>>
  /** Width of the content box of `default` and of the text column of `image-right`. */
  width: number
  columnWidth: number
  /** From the top margin to where content must end above the footer. */
  height: number
  title: { text: number; line: number; gap: number }
  breadcrumb: { text: number; line: number; gap: number }
  /** What a cover has room for below its title. */
  lede: { width: number; lines: number }
  /** px at both sides of inline code together, and its size, as shares of the text around it. */
  inlineCode: { size: number; padding: number }
  /** Thousandths of the font size; absent where there is none. */
  letterSpacing: Readonly<Partial<Record<FontUse, number>>>
  advances: Readonly<Record<FontUse, Readonly<Record<Script, Advances>>>>
}

export interface MeasuredThing {
  theme: string
  /** Of the theme's package. */
  themeVersion: string
  slidev: string
  /** Digest of what shapes a slide in the addon. */
  addon: string
}

/** Sizes of what stands on a slide, for one step of the type scale. */
export interface Scale {
  /** Font size and line height of body text. */
  text: number
  line: number
  /** Between the title and what follows. */
  titleGap: number
  /** Between two blocks: paragraph, list, code, table, quote, heading, picture. */
  gap: number
  /** Where it is another, by the two kinds: `paragraph+heading2`. */
  gaps: Readonly<Record<string, number>>
  /** Between list items, an item and the list in it, the blocks of an item. */
  itemGap: number
  /** Of each list level. */
  indent: number
  /** Headings below the title, by depth. */
  headings: Readonly<Record<2 | 3 | 4, { text: number; line: number }>>
  code: { text: number; line: number; padding: { x: number; y: number } }
  table: {
    text: number
    line: number
    /** What a row takes besides its lines; the header may take more. */
    row: number
    header: number
    /** Padding of a cell at one side; the outer sides of a row have none. */
    cell: number
    /** The same in a table of seven columns or more. */
    narrowCell: number
  }
  /** What a quote takes besides its blocks. */
  quote: Frame
  /** Likewise an alert, its title included. */
  alert: Frame
  /** Of a formula that is no taller than a line. */
  math: number
}

export interface Frame {
  width: number
  height: number
}

/** The ways in which text is set, each with its own font, weight or figures. */
export type FontUse =
  | 'text'
  | 'bold'
  | 'italic'
  | 'title'
  | 'heading'
  | 'cell'
  | 'headerCell'
  | 'code'
  | 'boldCode'
  | 'block'

/** Languages that are set in different fonts. */
export type Script = 'latin' | 'chinese' | 'japanese' | 'korean'

/**
 * Advance widths in thousandths of the font size, by code point, without letter spacing. What is absent is as in
 * another table: the same use in Latin, then the use that this one is like (scripts/ruler/letters/letter-widths.ts).
 */
export interface Advances {
  /** First code point, then the advances of it and of those that follow. */
  each: readonly (readonly number[])[]
  /** First and last code point, and the advance that all between them have. */
  same: readonly (readonly number[])[]
}
