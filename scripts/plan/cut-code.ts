import { DENSE, SLIDE } from './metrics.ts'
import { countLines } from './text-width.ts'

/**
 * Cuts code where it starts anew: at a line at the margin below a blank one, else where a slide is full.
 * @param room px that a slide has for it
 */
export function cutCode(code: string, room: number): string[] {
  const most = Math.max(3, Math.floor((room - 2 * DENSE.code.padding.y) / DENSE.code.line))
  return chunksOf(code.split('\n').flatMap(wrapLongLine), most)
}

/** A line longer than a slide of code: cut, so that each chunk can be measured. */
function wrapLongLine(line: string): string[] {
  const longest = 2000
  return line.length <= longest ? [line] : (line.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [line])
}

function chunksOf(lines: readonly string[], most: number): string[] {
  const chunks: string[][] = []
  let chunk: string[] = []
  const shown = (line: string) =>
    countLines(line, DENSE.code.text, SLIDE.width - 2 * DENSE.code.padding.x, 0.6)
  let used = 0
  for (const [index, line] of lines.entries()) {
    const startsAnew = chunk.length > 0 && (lines[index - 1] ?? '').trim() === '' && /^\S/.test(line)
    if (chunk.length > 0 && (startsAnew || used + shown(line) > most)) {
      chunks.push(chunk)
      chunk = []
      used = 0
    }
    chunk.push(line)
    used += shown(line)
  }
  return [...chunks, chunk].map((each) => each.join('\n'))
}
