import type { Metrics, Script } from '../../model/metrics.ts'
import {
  AUTOSPACE,
  CJK,
  CLOSES,
  LATIN,
  MIDDLE,
  OPENS,
  SIGN,
  STOPS,
  spacingOf,
  TRIM,
} from './letter-spaces.ts'
import { letterWidths } from './letter-widths.ts'

/**
 * What a line may be broken between. Numbers in groups of `STRIDE`, widths as shares of the font size:
 * - the piece without the space behind it; `FORCED` for a line break
 * - the space behind it, which a line's end swallows
 * - what it loses at the start of a line
 * - what it may lose at the end of a line
 * - how many characters it has
 */
export type Pieces = readonly number[]
export const STRIDE = 5
export const FORCED = -1

const NONE = 0
const LEFT_QUOTE = 0x201c
const RIGHT_QUOTE = 0x201d
/** From this advance on, in thousandths, a quotation mark is one of the full-width brackets. */
const FULL_WIDTH_QUOTE = 950

/** Sets letters one after the other, with the space that belongs between them. */
export class PieceWriter {
  readonly pieces: number[] = []
  /** Kinds of letters that are set apart from a CJK character. */
  readonly #apart: number
  readonly #wideQuotes: boolean
  #inked = 0
  #space = 0
  #count = 0
  #startTrim = 0
  #endTrim = 0
  /** Padding that goes with the next letter. */
  #lead = 0
  /** Kind of the letter before, 0 after a space or code. */
  #before = NONE
  #afterSpace = true

  constructor({ metrics, script }: { metrics: Metrics; script: Script }) {
    this.#apart = script === 'chinese' ? LATIN | SIGN : LATIN
    const quote = letterWidths(metrics, 'text', script)[LEFT_QUOTE] as number
    this.#wideQuotes = quote >= FULL_WIDTH_QUOTE
  }

  letter(code: number, advance: number, mayBreak: boolean, isCode: boolean): void {
    const kind = isCode ? NONE : this.#kindOf(code)
    if (this.#areApart(kind)) this.#space += AUTOSPACE
    if (mayBreak) this.#end()
    this.#inked += this.#space + this.#lead + advance
    this.#space = this.#lead = 0
    this.#trim(kind)
    this.#count++
    this.#before = kind
    this.#afterSpace = false
  }

  /** Several are as wide as one; none starts a line. */
  space(advance: number): void {
    if (!this.#afterSpace) this.#space += advance
    this.#afterSpace = true
    this.#before = NONE
  }

  /** Where each space counts: in code. A line may break behind its indentation. */
  preservedSpace(advance: number): void {
    this.#space += advance
    this.#count = Math.max(this.#count, 1)
  }

  /** Before the first letter of inline code. */
  padStart(width: number): void {
    this.#lead += width
  }

  /** Behind its last. */
  padEnd(width: number): void {
    this.#inked += width
  }

  breakLine(): void {
    this.pieces.push(FORCED, 0, 0, 0, 0)
  }

  /** At the end of a line or of the text. */
  flush(): void {
    this.#end()
    this.#before = NONE
    this.#afterSpace = true
  }

  #end(): void {
    if (this.#count > 0) {
      this.pieces.push(this.#inked, this.#space, this.#startTrim, this.#endTrim, this.#count)
    }
    this.#inked = this.#space = this.#count = this.#startTrim = this.#endTrim = 0
  }

  #kindOf(code: number): number {
    if (this.#wideQuotes && code === LEFT_QUOTE) return OPENS
    if (this.#wideQuotes && code === RIGHT_QUOTE) return CLOSES
    return spacingOf(code)
  }

  #areApart(kind: number): boolean {
    return (
      ((kind & CJK) !== 0 && (this.#before & this.#apart) !== 0) ||
      ((kind & this.#apart) !== 0 && (this.#before & CJK) !== 0)
    )
  }

  /** Of two full-width brackets or stops that meet, the one whose blank half faces the other loses it. */
  #trim(kind: number): void {
    if (kind === OPENS) {
      if ((this.#before & (OPENS | CLOSES | STOPS | MIDDLE)) !== 0) this.#inked -= TRIM
      else if (this.#count === 0) this.#startTrim = TRIM
    } else if ((kind & (CLOSES | STOPS | MIDDLE)) !== 0 && (this.#before & (CLOSES | STOPS)) !== 0) {
      this.#inked -= TRIM
    }
    this.#endTrim = kind === CLOSES ? TRIM : 0
  }
}
