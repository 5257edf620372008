// The text of a slide as the pieces that a merge takes or leaves whole.
import { type LetterRuns, letterRunsOf } from '../pair/likeness.ts'

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

/** The units of a text, and what stands before the first. */
export interface Units {
  /** Blank lines. */
  lead: string
  units: Unit[]
}

/** With their line ends. */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from) + 1 || text.length
    lines.push(text.slice(from, end))
    from = end
  }
  return lines
}

const BLANKS_AT_END = /[^\S\n]+$/gm

export function keyOf(text: string): string {
  // One line, as most are.
  const end = text.indexOf('\n')
  if (end === -1 || end === text.length - 1) return text.trimEnd()
  return text.replace(BLANKS_AT_END, '').replace(/\n$/, '')
}

export function unitsOf(text: string): Units {
  const lines = linesOf(text)
  const units: Unit[] = []
  let at = 0
  const blanks = () => {
    const from = at
    while (at < lines.length && lines[at]?.trim() === '') at++
    return lines.slice(from, at).join('')
  }
  const lead = blanks()
  while (at < lines.length) {
    const { kind, length } = unitAt(lines, at)
    const own = lines.slice(at, at + length).join('')
    at += length
    units.push(unit(kind, own, blanks()))
  }
  return { lead, units }
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

export function isListItem(text: string): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(text)
}

/** What a line that is nothing but a tag does; undefined for any other. */
export function tagOf(text: string): 'start' | 'end' | undefined {
  if (/^\s*<\/[A-Za-z][\w.-]*\s*>\s*$/.test(text)) return 'end'
  return /^\s*<[A-Za-z][^<>]*(?<!\/)>\s*$/.test(text) ? 'start' : undefined
}

function unitAt(lines: readonly string[], at: number): { kind: UnitKind; length: number } {
  const line = lines[at] as string
  const fence = /^\s*(?:```+|~~~+)/.exec(line)?.[0]
  if (fence !== undefined)
    return { kind: 'fence', length: lengthTo(lines, at, (each) => each.startsWith(fence)) }
  if (line.trim() === '$$')
    return { kind: 'math', length: lengthTo(lines, at, (each) => each.trim() === '$$') }
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->'))
    return { kind: 'comment', length: lengthTo(lines, at, (each) => each.includes('-->')) }
  if (line.startsWith('|') && DELIMITER_ROW.test(lines[at + 1] ?? ''))
    return { kind: 'table', length: rows(lines, at) }
  return { kind: 'line', length: 1 }
}

/** With or without its line end. */
export const DELIMITER_ROW = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/

/** Lines up to the one that ends it, or up to the end of the text. */
function lengthTo(lines: readonly string[], from: number, ends: (line: string) => boolean): number {
  const end = lines.findIndex((line, at) => at > from && ends(line))
  return (end === -1 ? lines.length : end + 1) - from
}

function rows(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at > from && !line.startsWith('|'))
  return (end === -1 ? lines.length : end) - from
}
