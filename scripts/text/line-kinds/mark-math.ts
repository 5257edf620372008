import type { LineKind } from './line-kind.ts'

const OPENS = /^[ \t]*\$\$[ \t]*$/
const CLOSES = /\$\$[ \t]*$/

/**
 * Adds display math, which CommonMark does not know. `$$` opens and closes alike: one that no other follows, or only
 * behind code, is text.
 */
export function markMath(
  lines: readonly string[],
  kinds: (LineKind | undefined)[],
): (LineKind | undefined)[] {
  let open = -1
  for (const [index, line] of lines.entries()) {
    // A formula's lines may be indented.
    if (kinds[index] !== undefined && kinds[index] !== 'indented') open = -1
    else if (!line.includes('$$')) continue
    else if (open >= 0 && CLOSES.test(line)) {
      kinds.fill('math', open, index + 1)
      open = -1
    } else if (open < 0 && OPENS.test(line)) open = index
  }
  return kinds
}
