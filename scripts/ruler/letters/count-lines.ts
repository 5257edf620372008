import { FORCED, type Pieces, STRIDE } from './piece-writer.ts'

/** Share of a line by which rounding may make a text wider than the sum of its letters. */
const SLACK = 0.001

/**
 * Lines that pieces take, each as full as can be. `text-wrap: balance` and `pretty` move words, but add no line.
 * @param room width of a line as a share of the font size
 * @param hang by how much all lines but the first are shorter
 */
export function countLines(pieces: Pieces, room: number, hang = 0): number {
  const full = room * (1 + SLACK)
  let lines = 1
  let left = full
  let isStart = true
  for (let index = 0; index < pieces.length; index += STRIDE) {
    const inked = pieces[index] as number
    const space = pieces[index + 1] as number
    if (inked === FORCED) {
      lines++
      left = full - hang
      isStart = true
      continue
    }
    const atStart = inked - (pieces[index + 2] as number)
    const least = (isStart ? atStart : inked) - (pieces[index + 3] as number)
    if (least <= left) {
      left -= (isStart ? atStart : inked) + space
    } else {
      if (!isStart) {
        lines++
        left = full - hang
      }
      const rows = rowsOf(atStart, pieces[index + 4] as number, left, full - hang)
      lines += rows.more
      left = rows.left - space
    }
    isStart = false
  }
  return lines
}

/** A word that is longer than a line breaks anywhere. @returns lines begun within it, and what is left of the last */
function rowsOf(
  width: number,
  letters: number,
  first: number,
  others: number,
): { more: number; left: number } {
  if (width <= first) return { more: 0, left: first - width }
  const advance = width / letters
  const perLine = (room: number) => Math.max(1, Math.floor(room / advance))
  const rest = letters - perLine(first)
  const more = Math.ceil(rest / perLine(others))
  const last = rest - (more - 1) * perLine(others)
  return { more, left: others - last * advance }
}

/** Width of the pieces on one line, or of the longest where lines are forced to break. */
export function widthOf(pieces: Pieces): number {
  let widest = 0
  let width = 0
  let trailing = 0
  let isStart = true
  for (let index = 0; index < pieces.length; index += STRIDE) {
    const inked = pieces[index] as number
    if (inked === FORCED) {
      width = trailing = 0
      isStart = true
      continue
    }
    width += trailing + inked - (isStart ? (pieces[index + 2] as number) : 0)
    trailing = pieces[index + 1] as number
    isStart = false
    if (width > widest) widest = width
  }
  return widest
}
