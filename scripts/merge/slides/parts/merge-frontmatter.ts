// Frontmatter is merged key by key, as text: what a person wrote is never written anew.
import { parseDocument } from 'yaml'
import { ASKING, type Decision } from '../../lines/decision.ts'
import type { Sides } from '../../sides.ts'
import type { Conflict } from '../../text/conflict-marker.ts'
import { keyOf, linesOf } from '../../text/lines.ts'

export interface MatterEntry {
  key: string
  /** Its lines, with comments and blank lines below it. */
  text: string
}

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
  return isMap(merged.yaml) ? merged : { yaml: edited, conflicts: [{ was: base, fresh, yaml: true }] }
}

function mergeEntries({ base, edited, fresh }: Sides<string>, decision: Decision): MergedMatter {
  const [was, theirs] = [base, fresh].map(
    (yaml) => new Map(entriesOf(yaml).map((each) => [each.key, each.text])),
  )
  const mine = entriesOf(edited)
  const conflicts: MergedMatter['conflicts'] = []
  const out: MatterEntry[] = []
  const take = (key: string, text: string | undefined) => {
    const { text: kept, conflict } = mergeEntry(was?.get(key), text, theirs?.get(key), decision)
    if (conflict) conflicts.push(conflict)
    return kept
  }
  for (const { key, text } of mine) {
    const kept = take(key, text)
    if (kept !== undefined) out.push({ key, text: kept })
  }
  const known = new Set(mine.map(({ key }) => key))
  let after = -1
  for (const { key } of entriesOf(fresh)) {
    const there = out.findIndex((each) => each.key === key)
    if (there !== -1) after = there
    if (known.has(key)) continue
    const kept = take(key, undefined)
    if (kept !== undefined) out.splice(++after, 0, { key, text: kept })
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

/** The side editor folds long lines and quotes as it likes; a comment is a person's word. */
function meaningOf(text: string): string {
  const document = parseDocument(text)
  return document.errors.length > 0 || text.includes('#') ? keyOf(text) : JSON.stringify(document.toJSON())
}

const KEY = /^(?!- |#)("[^"]*"|'[^']*'|[^\s:][^:]*?)\s*:(?:\s|$)/

export function entriesOf(yaml: string): MatterEntry[] {
  const entries: MatterEntry[] = []
  for (const line of linesOf(yaml)) {
    const key = KEY.exec(line)?.[1]
    const last = entries.at(-1)
    if (key !== undefined || !last) entries.push({ key: key ?? '', text: line })
    else last.text += line
  }
  return entries
}

function isMap(yaml: string): boolean {
  const document = parseDocument(yaml)
  return document.errors.length === 0 && (yaml.trim() === '' || typeof document.toJSON() === 'object')
}
