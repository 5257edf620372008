import type { Line } from './line.ts'

/**
 * A question about a note's lines that is not asked twice: most rules find nothing to mend, and the next has the very
 * list that they had.
 */
export function knownOfLines<Answer>(
  find: (lines: readonly Line[]) => Answer,
): (lines: readonly Line[]) => Answer {
  const known = new WeakMap<readonly Line[], Answer>()
  return (lines) => {
    const answer = known.get(lines) ?? find(lines)
    known.set(lines, answer)
    return answer
  }
}
