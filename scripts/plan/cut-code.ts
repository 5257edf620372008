import type { Ruler } from './ruler.ts'

/**
 * Cuts code where it starts anew: at a line at the margin below a blank one, else where a slide is full.
 * @param room px that a slide has for it
 */
export function cutCode(code: string, { room, ruler }: { room: number; ruler: Ruler }): string[] {
  const { padding, line } = ruler.metrics.steps.dense.code
  const most = Math.max(3, Math.floor((room - 2 * padding.y) / line))
  return chunksOf(code.split('\n').flatMap(wrapLongLine), most, ruler)
}

/** A line longer than a slide of code: cut, so that each chunk can be measured. */
function wrapLongLine(line: string): string[] {
  const longest = 2000
  return line.length <= longest ? [line] : (line.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [line])
}

function chunksOf(lines: readonly string[], most: number, ruler: Ruler): string[] {
  const chunks: string[][] = []
  let chunk: string[] = []
  const shown = (line: string) => ruler.codeRows(line, 'default', 'dense')
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
