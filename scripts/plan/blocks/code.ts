import type { Code } from 'mdast'
import { FILL } from '../../ruler/ruler.ts'
import { atomOf } from '../atoms/atom.ts'
import type { BlockKind, CutContext } from '../atoms/block-kind.ts'

export const code: BlockKind<Code> = {
  type: 'code',
  cut(block, context) {
    const { heights, room } = context
    // It shrinks to the floor first; only what is still too tall is cut.
    if (heights.onSlide([block], 'default', 'fine') <= room * FILL) return [atomOf(block)]
    return cutCode(block.value, context).map((value) => atomOf({ ...block, value }, block))
  },
  height({ value }, { width, scale }, { ruler }) {
    const { line, padding } = scale.code
    let rows = 0
    for (const each of value.split('\n')) rows += ruler.codeRows(each, width, scale)
    return rows * line + 2 * padding.y
  },
  join: (left, right) => ({ ...left, value: `${left.value}\n${right.value}` }),
  // It is cut at blank lines; the one at the cut would only make the slide's box taller.
  finished: (block) => (/\n\s*$/.test(block.value) ? { ...block, value: block.value.trimEnd() } : block),
  needsWidth({ value }, { ruler }) {
    const width = ruler.width('image-right')
    return value.split('\n').some((line) => ruler.codeRows(line, width, ruler.metrics.steps.dense) > 1)
  },
}

/**
 * Cuts code where it starts anew, at a line at the margin below a blank one; what is still too tall is cut evenly, where
 * it is least nested.
 */
function cutCode(value: string, { room, heights: { ruler } }: CutContext): string[] {
  const { dense } = ruler.metrics.steps
  const { padding, line } = dense.code
  const most = Math.max(3, Math.floor((room * FILL - 2 * padding.y) / line))
  const lines = value.split('\n').flatMap(wrapLongLine)
  const rows = lines.map((each) => ruler.codeRows(each, ruler.width('default'), dense))
  return startsOf(lines)
    .flatMap((from, index, starts) =>
      evenly({ lines, rows, from, to: starts[index + 1] ?? lines.length }, most),
    )
    .map(({ from, to }) => lines.slice(from, to).join('\n'))
}

/** A line longer than a slide of code: cut, so that each chunk can be measured. */
function wrapLongLine(line: string): string[] {
  const longest = 2000
  return line.length <= longest ? [line] : (line.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [line])
}

/** Indices of the lines with which code starts anew, the first included. */
function startsOf(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) =>
    index === 0 || (isBlank(lines[index - 1]) && /^\S/.test(line)) ? [index] : [],
  )
}

interface Chunk {
  lines: readonly string[]
  /** That each line takes on a slide. */
  rows: readonly number[]
  from: number
  /** Exclusive. */
  to: number
}

/** In as few pieces as fit, about equally tall. */
function evenly(chunk: Chunk, most: number): Chunk[] {
  const { from, to, rows } = chunk
  const total = sum(rows, from, to)
  if (to - from < 2 || total <= most) return [chunk]
  const at = cutOf(chunk, total / Math.ceil(total / most), most)
  return [{ ...chunk, to: at }, ...evenly({ ...chunk, from: at }, most)]
}

/** A cut one level deeper is as bad as one that is so many shares of a slide off its place. */
const DEPTH = 0.15
/** A line that only closes what is above it belongs there. */
const CLOSES = /^\s*(?:[)\]}>]|end\b|<\/)/

/**
 * @param wanted rows above the cut
 * @param most rows above the cut
 * @returns the line below the cut
 */
function cutOf({ lines, rows, from, to }: Chunk, wanted: number, most: number): number {
  let best = { at: from + 1, cost: Number.POSITIVE_INFINITY }
  let above = rows[from] as number
  for (let at = from + 1; at < to && above <= most; at++) {
    const line = lines[at] as string
    const cost =
      Math.abs(above - wanted) / most + depthOf(line) * DEPTH + (CLOSES.test(line) || isBlank(line) ? 1 : 0)
    if (cost < best.cost) best = { at, cost }
    above += rows[at] as number
  }
  return best.at
}

/** Levels of indentation, two spaces or a tab each. */
function depthOf(line: string): number {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  return indent.replaceAll('\t', '  ').length / 2
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === ''
}

function sum(rows: readonly number[], from: number, to: number): number {
  return rows.slice(from, to).reduce((total, each) => total + each, 0)
}
