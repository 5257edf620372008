import type { ProgramTimes } from './measure-program.ts'
import type { Measured } from './measure-source.ts'

const STAGES = ['read', 'tidy', 'talks', 'brief', 'plan', 'write']
const COLUMNS = [
  '',
  'MB',
  'floor s',
  '= parse',
  '+ write',
  'ours s',
  'ratio',
  ...STAGES,
  'heap MB',
  'memory MB',
]

/** A head, and a line for each source. */
export function sourceLines(measured: readonly Measured[]): string[] {
  return [COLUMNS, ...measured.map(cells)].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(11) : cell.padStart(9))).join(' '),
  )
}

function cells({ name, size, floor, ours, ratio }: Measured): string[] {
  const seconds = (value = 0) => value.toFixed(2)
  return [
    name,
    size.toFixed(2),
    seconds(floor.total),
    seconds(floor.seconds.parse),
    seconds(floor.seconds.write),
    seconds(ours.total),
    ratio.toFixed(2),
    ...STAGES.map((stage) => seconds(ours.seconds[stage])),
    ours.heap.toFixed(0),
    ours.memory.toFixed(0),
  ]
}

export function programLines({ help, small, many }: ProgramTimes): string[] {
  return [
    `reprise --help                    ${help.toFixed(2)} s`,
    `one small note, planned           ${small.anew.toFixed(2)} s`,
    `one small note, unchanged         ${small.unchanged.toFixed(2)} s`,
    `${many.notes} notes (${many.size.toFixed(1)} MB), planned      ${many.anew.toFixed(2)} s`,
    `${many.notes} notes (${many.size.toFixed(1)} MB), unchanged    ${many.unchanged.toFixed(2)} s`,
  ]
}
