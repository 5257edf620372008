import type { Advances, FontUse, Metrics, Script } from '../../model/metrics.ts'

/** Thousandths of the font size, by UTF-16 code unit. The first half of a surrogate pair has the width of both. */
export type LetterWidths = Uint16Array

/** The use whose advances a use shares where it has none of its own. */
const LIKE: Readonly<Record<FontUse, FontUse | undefined>> = {
  text: undefined,
  bold: 'text',
  italic: 'text',
  cell: 'text',
  title: 'bold',
  heading: 'bold',
  headerCell: 'bold',
  code: 'text',
  boldCode: 'code',
  block: 'code',
}

const known = new WeakMap<Metrics, Map<string, LetterWidths>>()

/** @returns how wide each character is, letter spacing left out */
export function letterWidths(metrics: Metrics, use: FontUse, script: Script): LetterWidths {
  const tables = known.get(metrics) ?? new Map<string, LetterWidths>()
  known.set(metrics, tables)
  const key = `${use} ${script}`
  const table = tables.get(key) ?? decode(metrics, use, script)
  tables.set(key, table)
  return table
}

/** The advances that those of a use in a script differ from: the use in Latin, then the use it is like. */
export function parentOf(use: FontUse, script: Script): { use: FontUse; script: Script } | undefined {
  if (script !== 'latin') return { use, script: 'latin' }
  const like = LIKE[use]
  return like && { use: like, script: 'latin' }
}

function decode(metrics: Metrics, use: FontUse, script: Script): LetterWidths {
  const parent = parentOf(use, script)
  const table = parent ? letterWidths(metrics, parent.use, parent.script).slice() : UNMEASURED_WIDTHS.slice()
  write(table, metrics.advances[use][script])
  return table
}

function write(table: LetterWidths, { each, same }: Advances): void {
  for (const [from = 0, to = 0, advance = 0] of same) table.fill(advance, unitOf(from), unitOf(to) + 1)
  for (const [from = 0, ...advances] of each) table.set(advances, from)
}

/** The first half of a surrogate pair stands for all pairs that begin with it. */
function unitOf(codePoint: number): number {
  return String.fromCodePoint(codePoint).charCodeAt(0)
}

/** What nobody measured: Arabic, Thai, rare symbols. Taken to be wide, so that they fit. */
const UNMEASURED = 900
const FULL_WIDTH: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xdbff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
]
/** Marks above and below letters, joiners, variation selectors, the second half of a surrogate pair. */
const NO_WIDTH: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x064b, 0x065f],
  [0x0e34, 0x0e3a],
  [0x0e47, 0x0e4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0xdc00, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
]

const UNMEASURED_WIDTHS = unmeasuredWidths()

function unmeasuredWidths(): LetterWidths {
  const table = new Uint16Array(65_536).fill(UNMEASURED)
  for (const [from, to] of FULL_WIDTH) table.fill(1000, from, to + 1)
  for (const [from, to] of NO_WIDTH) table.fill(0, from, to + 1)
  return table
}

/** @returns thousandths of the font size that a letter is taken to need where no font of the theme has it */
export function unmeasuredWidth(codePoint: number): number {
  return UNMEASURED_WIDTHS[unitOf(codePoint)] as number
}
