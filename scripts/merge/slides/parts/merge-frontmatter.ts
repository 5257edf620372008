// Frontmatter is merged key by key, as text: what a person wrote is never written anew.

import { ASKING, type Decision } from '../../lines/decision.ts'
import type { Sides } from '../../sides.ts'
import type { Conflict } from '../../text/conflict-marker.ts'
import { entriesOf, isMatter, type MatterEntry, meaningOf } from '../../text/frontmatter.ts'
import { keyOf } from '../../text/lines.ts'

export interface MergedMatter {
  yaml: string
  conflicts: Conflict[]
}

/** @param sides YAML between the `---`, with line ends; empty where there is no frontmatter */
export function mergeFrontmatter(sides: Sides<string>, decision: Decision = ASKING): MergedMatter {
  const { base, edited, fresh } = sides
  if (keyOf(fresh) === keyOf(base) && decision.mode !== 'theirs') return { yaml: edited, conflicts: [] }
  if (keyOf(edited) === keyOf(base))
    return { yaml: keyOf(fresh) === keyOf(base) ? edited : fresh, conflicts: [] }
  const merged = mergeEntries(sides, decision)
  // What somebody wrote may be no YAML; then it is theirs as a whole.
  return isMatter(merged.yaml) ? merged : { yaml: edited, conflicts: [{ was: base, fresh, yaml: true }] }
}

/** The keys that the person has, in their order, and between them those that are new. */
function mergeEntries({ base, edited, fresh }: Sides<string>, decision: Decision): MergedMatter {
  const [mine, theirs] = [entriesOf(edited), entriesOf(fresh)]
  const textIn = (entries: readonly MatterEntry[]) => new Map(entries.map(({ key, text }) => [key, text]))
  const [was, own, other] = [textIn(entriesOf(base)), textIn(mine), textIn(theirs)]
  const conflicts: Conflict[] = []
  const taken = ({ key }: MatterEntry, text: string | undefined): MatterEntry[] => {
    const { text: kept, conflict } = mergeEntry(was.get(key), text, other.get(key), decision)
    if (conflict) conflicts.push(conflict)
    return kept === undefined ? [] : [{ key, text: kept }]
  }
  const out = mine.flatMap((entry) => taken(entry, entry.text))
  let after = -1
  for (const entry of theirs) {
    const there = out.findIndex(({ key }) => key === entry.key)
    if (there !== -1) after = there
    if (own.has(entry.key)) continue
    const come = taken(entry, undefined)
    out.splice(after + 1, 0, ...come)
    after += come.length
  }
  return { yaml: out.map(({ text }) => text).join(''), conflicts }
}

function mergeEntry(
  was: string | undefined,
  mine: string | undefined,
  theirs: string | undefined,
  decision: Decision,
): { text: string | undefined; conflict?: Conflict } {
  const [o, a, b] = [was, mine, theirs].map((text) => text && meaningOf(text))
  if (a === o) return { text: b === o ? mine : theirs }
  if (b === o) return { text: was !== undefined && decision.isWanted({ key: keyOf(was) }) ? theirs : mine }
  if (a === b) return { text: mine }
  if (decision.mode) return { text: decision.mode === 'mine' ? mine : theirs }
  const conflict = {
    ...(was === undefined ? {} : { was }),
    ...(theirs === undefined ? {} : { fresh: theirs }),
    yaml: true,
  }
  return { text: mine, conflict }
}
