// In: widths of code points, measured one by one. Out: the tables that the metrics hold, without what is said twice.
import type { Advances, FontUse, Script } from '../../model/metrics.ts'
import type { FontOfUse } from '../../page/themes/font-of-use.ts'
import { parentOf, unmeasuredWidth } from '../../ruler/letters/letter-widths.ts'
import { SAMPLED } from './letter-ranges.ts'

export interface MeasuredLetters {
  /** Thousandths of the font size, without letter spacing, by code point. */
  widths: Record<Script, Record<FontUse, Widths>>
  fonts: Record<FontUse, FontOfUse>
}

export type Widths = ReadonlyMap<number, number>

type Tables = Record<FontUse, Record<Script, Advances>>

export function advancesOf({ widths }: MeasuredLetters): Tables {
  const tables = {} as Tables
  for (const script of Object.keys(widths) as Script[]) {
    for (const use of Object.keys(widths[script]) as FontUse[]) {
      const parent = parentOf(use, script)
      tables[use] ??= {} as Record<Script, Advances>
      tables[use][script] = tableOf(widths[script][use], parent && widths[parent.script][parent.use])
    }
  }
  return tables
}

/** Thousandths that are the browser's rounding. */
const ROUNDING = 1

/** @param parent what need not be told again */
function tableOf(widths: Widths, parent: Widths | undefined): Advances {
  const told = new Map(
    [...widths].filter(([codePoint, width]) =>
      differs(width, parent ? parent.get(codePoint) : unmeasuredWidth(codePoint)),
    ),
  )
  const table = { each: [] as number[][], same: [] as number[][] }
  for (const [from, to] of SAMPLED) {
    const sampled = [...told].filter(([codePoint]) => codePoint >= from && codePoint <= to)
    if (sampled.length > 0) table.same.push([from, to, Math.max(...sampled.map(([, width]) => width))])
    for (const [codePoint] of sampled) told.delete(codePoint)
  }
  for (const { from, advances } of runsOf(told)) {
    if (advances.length >= SHORTEST_RUN)
      table.same.push([from, from + advances.length - 1, advances[0] as number])
    else addTo(table.each, from, advances)
  }
  return table
}

function differs(width: number, parents: number | undefined): boolean {
  return parents === undefined || Math.abs(width - parents) > ROUNDING
}

/** Shorter runs of one advance are not worth a range. */
const SHORTEST_RUN = 4

interface Run {
  from: number
  advances: number[]
}

/** Code points that follow each other and are equally wide. */
function runsOf(widths: Widths): Run[] {
  const runs: Run[] = []
  for (const [codePoint, advance] of widths) {
    const last = runs.at(-1)
    if (last && codePoint === last.from + last.advances.length && advance === last.advances[0])
      last.advances.push(advance)
    else runs.push({ from: codePoint, advances: [advance] })
  }
  return runs
}

function addTo(each: number[][], from: number, advances: readonly number[]): void {
  const last = each.at(-1)
  if (last && from === (last[0] as number) + last.length - 1) last.push(...advances)
  else each.push([from, ...advances])
}
