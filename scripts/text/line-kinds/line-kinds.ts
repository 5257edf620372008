// In: the lines of a markdown text. Out: for each, whether it is code or else verbatim. One pass over the lines, and
// nothing of a line that decides nothing: it is asked again each time that a rule has changed a line.
import { BlockScanner } from './block-scanner.ts'
import type { LineKind } from './line-kind.ts'
import { markMath } from './mark-math.ts'

/** @returns for each line its kind; undefined for prose, lists, tables and tags around them */
export function lineKinds(lines: readonly string[]): readonly (LineKind | undefined)[] {
  const scanner = new BlockScanner()
  for (const line of lines) scanner.read(line)
  return markMath(lines, scanner.kinds)
}
