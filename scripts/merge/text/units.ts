import { closesFence, fenceOf } from './code-fence.ts'
import { linesOf } from './lines.ts'
import { type Unit, type UnitKind, unit } from './unit.ts'

/** The units of a text, and what stands before the first. */
export interface Units {
  /** Blank lines. */
  lead: string
  units: Unit[]
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

function unitAt(lines: readonly string[], at: number): { kind: UnitKind; length: number } {
  const line = lines[at] as string
  const fence = fenceOf(line)
  if (fence !== undefined)
    return { kind: 'fence', length: lengthTo(lines, at, (each) => closesFence(each, fence)) }
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
