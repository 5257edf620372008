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

/** The line end of most lines. */
export function lineEndOf(text: string): string {
  const lines = linesOf(text)
  return lines.filter((line) => line.endsWith('\r\n')).length * 2 > lines.length ? '\r\n' : '\n'
}

export function withLineEnd(text: string, eol: string): string {
  return text.replace(/\r?\n/g, eol)
}

/** Lines with a line end, their own or this one. */
export function ended(text: string, eol: string): string {
  return text.endsWith('\n') ? text : text + eol
}

const BLANKS_AT_END = /[^\S\n]+$/gm

/** A text without what editors and version control change by themselves: line ends, and spaces at ends of lines. */
export function keyOf(text: string): string {
  // One line, as most are.
  const end = text.indexOf('\n')
  if (end === -1 || end === text.length - 1) return text.trimEnd()
  return text.replace(BLANKS_AT_END, '').replace(/\n$/, '')
}
