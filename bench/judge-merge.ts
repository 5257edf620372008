// What is wrong with a merged deck, as far as nobody can be of another opinion.
import { parseSync } from '@slidev/parser'
import type { Sides } from '../scripts/merge/sides.ts'
import { vueText } from '../tests/support/deck.ts'

/** In the order in which a table shows them. */
export const WRONGS = {
  markers: 'conflict markers on slides',
  broken: 'no slides, or slides that do not compile',
  lost: "a person's line is gone",
  back: 'a line that a person deleted is back',
  twice: 'a line stands more often than on any side',
  missing: 'a new line of the notes is gone without a word',
  stale: 'a line that the notes no longer have stays without a word',
} as const

export type Wrong = keyof typeof WRONGS

/**
 * @param sides decks of which each line that says something has a number, and no two have the same
 * @param told whether the merge says that something of the notes is not on the slides
 */
export function judgeMerge(deck: string, sides: Sides<string>, told: boolean): Wrong[] {
  const [base, edited, fresh, now] = [sides.base, sides.edited, sides.fresh, deck].map(
    countsOf,
  ) as Counts[] as [Counts, Counts, Counts, Counts]
  const some = (counts: Counts, is: (line: string) => boolean) => [...counts.keys()].some(is)
  const most = (line: string) => Math.max(...[base, edited, fresh].map((side) => side.get(line) ?? 0))
  const found: Record<Wrong, boolean> = {
    markers: /^(?:<<<<<<<|>>>>>>>) /m.test(deck),
    broken: !/^<<<<<<< /m.test(deck) && !compiles(deck),
    lost: some(edited, (line) => !base.has(line) && !now.has(line)),
    back: some(base, (line) => !edited.has(line) && now.has(line)),
    twice: some(now, (line) => (now.get(line) as number) > most(line)),
    missing: !told && some(fresh, (line) => !base.has(line) && !now.has(line)),
    stale: !told && some(base, (line) => edited.has(line) && !fresh.has(line) && now.has(line)),
  }
  return (Object.keys(WRONGS) as Wrong[]).filter((wrong) => found[wrong])
}

/** Lines with how often each stands in a deck. */
type Counts = ReadonlyMap<string, number>

/** Titles are left out: the slides of a section have the same. */
function countsOf(deck: string): Counts {
  const counts = new Map<string, number>()
  for (const line of deck.split('\n').filter((each) => /^[^#>].*\d{3}/.test(each)))
    counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function compiles(deck: string): boolean {
  try {
    const { slides } = parseSync(deck, 'deck.md')
    for (const { content } of slides) vueText(content)
    const { theme, title } = slides[0]?.frontmatter ?? {}
    return theme === 'default' && title === 'A talk'
  } catch {
    return false
  }
}
