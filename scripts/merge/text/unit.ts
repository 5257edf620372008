// The pieces that a merge takes or leaves whole.
import { type LetterRuns, letterRunsOf } from './letter-runs.ts'
import { keyOf } from './lines.ts'

/**
 * What must not be cut in the middle: a half of it would swallow what follows. `inner` is a line of such a whole, when
 * two of them are merged: in code, `- a` is no bullet.
 */
export type UnitKind = 'line' | 'fence' | 'comment' | 'math' | 'table' | 'inner'

/** A line with what belongs to it, and the blank lines after it. */
export interface Unit {
  kind: UnitKind
  /** As it stands, with line ends. */
  text: string
  /** The text without what may change by itself: line ends, spaces at ends of lines, the sign of a bullet. */
  key: string
  /** Blank lines after it, as they stand. */
  after: string
  runs: LetterRuns
}

export function unit(kind: UnitKind, text: string, after: string): Unit {
  return new TextUnit(kind, text, after)
}

/** Of a thousand units few are ever compared by their letters. */
class TextUnit implements Unit {
  readonly kind: UnitKind
  readonly text: string
  readonly key: string
  after: string
  #runs: LetterRuns | undefined

  constructor(kind: UnitKind, text: string, after: string) {
    this.kind = kind
    this.text = text
    this.after = after
    this.key = kind === 'line' ? keyOf(text).replace(BULLET, '$1-') : keyOf(text)
  }

  get runs(): LetterRuns {
    this.#runs ??= letterRunsOf(this.text)
    return this.#runs
  }
}

/**
 * The sign of a bullet says only which list it is in, of two that stand one below the other; the number of an item, how
 * many stand before it.
 */
const BULLET = /^(\s*)(?:[-*+]|\d+[.)])(?=\s)/

/** A bullet with the sign of another. */
export function withBulletOf(each: Unit, other: Unit): Unit {
  const sign = BULLET.exec(other.text)?.[0].trim()
  if (sign === undefined || each.kind !== 'line') return each
  const text = each.text.replace(BULLET, `$1${sign}`)
  return text === each.text ? each : unit('line', text, each.after)
}

export function withAfter(each: Unit, after: string): Unit {
  return after === each.after ? each : unit(each.kind, each.text, after)
}

export function isListItem(text: string): boolean {
  return BULLET.test(text)
}

export function isHeading(line: string): boolean {
  return /^#{1,6}\s+\S/.test(line)
}

export function textOf(units: readonly Unit[]): string {
  return units.map(({ text, after }) => text + after).join('')
}
