import type { LineKind } from '../../text/line-kinds/line-kind.ts'
import { lineKinds } from '../../text/line-kinds/line-kinds.ts'
import { knownOfLines } from './known-of-lines.ts'
import type { Line } from './line.ts'

const kindsOf = knownOfLines((lines) => lineKinds(lines.map(({ text }) => text)))

/** For each line, what it is part of if it is not to be touched. */
export function verbatimLines(lines: readonly Line[]): readonly (LineKind | undefined)[] {
  return kindsOf(lines)
}

/** The same while code by indentation may still be prose that its author indented. */
export const surelyVerbatimLines = knownOfLines((lines) =>
  kindsOf(lines).map((kind) => (kind === 'indented' ? undefined : kind)),
)

/** Rewrites each line that may be touched. */
export function mapProse(
  lines: readonly Line[],
  mend: (line: Line, index: number) => Line | Line[],
  verbatim: readonly unknown[] = surelyVerbatimLines(lines),
): Line[] {
  return lines.flatMap((line, index) => (verbatim[index] ? line : mend(line, index)))
}
