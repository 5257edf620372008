/** Columns between two tab stops, as CommonMark has them. */
const TAB = 4

/** A line with spaces in place of its tabs, up to the next tab stop each. */
export function withSpaces(line: string): string {
  if (!line.includes('\t')) return line
  const [first = '', ...parts] = line.split('\t')
  let column = first.length
  const padded = parts.map((part) => {
    const gap = TAB - (column % TAB)
    column += gap + part.length
    return ' '.repeat(gap) + part
  })
  return first + padded.join('')
}
