import type { ShikiTransformer } from 'shiki'

/** Columns of a tab; `tab-size` in styles/code.css says the same. */
const TAB = 4
/** A continued line starts at least so many columns right of its line, to leave room for the mark. */
const HANG = 2

/**
 * Tells the style sheet how far to indent the continuation of a line that
 * wraps, as `--hang` in columns. A whole number of tabs: the line itself is
 * pulled back by as much, and only then do the tabs in it stay where they were.
 */
export const hangingLines: ShikiTransformer = {
  name: 'reprise:hanging-lines',
  line(node, line) {
    const text = this.source.split('\n')[line - 1] ?? ''
    const hang = Math.ceil((indent(text) + HANG) / TAB) * TAB
    node.properties.style = `--hang:${hang}`
  },
}

function indent(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character === ' ') columns += 1
    else if (character === '\t') columns += TAB - (columns % TAB)
    else break
  }
  return columns
}
