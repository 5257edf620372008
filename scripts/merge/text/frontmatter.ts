// Frontmatter as text ↔ its keys, each with its lines as they stand: the parser says where a key begins, and nothing is
// written anew.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import { keyOf, linesOf } from './lines.ts'

export interface MatterEntry {
  /** Without quotes; empty for what stands above the first key. */
  key: string
  /** Its lines, with comments and blank lines below it. */
  text: string
}

/** @param yaml between the `---`, with line ends; the texts of the entries together are that */
export function entriesOf(yaml: string): MatterEntry[] {
  const keys = keysIn(yaml)
  const top = yaml.slice(0, keys[0]?.start ?? yaml.length)
  const entries = keys.map(({ key, start }, at) => ({ key, text: yaml.slice(start, keys[at + 1]?.start) }))
  return top === '' ? entries : [{ key: '', text: top }, ...entries]
}

interface KeyPlace {
  key: string
  /** Of its line. */
  start: number
}

function keysIn(yaml: string): KeyPlace[] {
  if (yaml === '') return []
  const { contents, errors } = parseDocument(yaml, { keepSourceTokens: true })
  if (errors.length > 0) return keysOfLines(yaml)
  if (!isMap(contents) || contents.flow) return []
  const keys = contents.items.map((pair) => ({ key: nameOf(pair.key, yaml), start: startOf(pair) }))
  const isIndented = keys.some(({ start }) => start > 0 && yaml[start - 1] !== '\n')
  return isIndented ? [] : keys
}

function nameOf(key: ParsedNode, yaml: string): string {
  return isScalar(key) ? String(key.value) : yaml.slice(key.range[0], key.range[1])
}

/** A key may begin before its name: `? name`, `&anchor name`. */
function startOf({ key, srcToken }: Pair<ParsedNode, ParsedNode | null>): number {
  const before = srcToken?.start.find(({ type }) => BEFORE_NAME.includes(type))
  return before && 'offset' in before ? before.offset : key.range[0]
}

const BEFORE_NAME: readonly string[] = ['explicit-key-ind', 'anchor', 'tag']

const LOOKS_LIKE_KEY = /^(?!- |#)("[^"]*"|'[^']*'|[^\s:][^:]*?)\s*:(?:\s|$)/

/** What is no YAML, as `title: Queues: a story`, by its looks: its other keys are still keys. */
function keysOfLines(yaml: string): KeyPlace[] {
  const keys: KeyPlace[] = []
  let start = 0
  for (const line of linesOf(yaml)) {
    const key = LOOKS_LIKE_KEY.exec(line)?.[1]
    if (key !== undefined) keys.push({ key, start })
    start += line.length
  }
  return keys
}

/**
 * What two texts have in common that say the same. The side editor folds long lines and quotes as it likes; a comment is
 * a person's word, and so is the name of an anchor.
 */
export function meaningOf(yaml: string): string {
  const value = yaml.includes('#') ? undefined : plainValueOf(yaml)
  return value === undefined ? keyOf(yaml) : JSON.stringify(value)
}

/** @returns undefined where it is no YAML, or speaks of what only stands elsewhere */
function plainValueOf(yaml: string): unknown {
  const document = parseDocument(yaml)
  return document.errors.length > 0 || hasAnchors(document) ? undefined : document.toJSON()
}

function hasAnchors(document: Document): boolean {
  let found = false
  visit(document, {
    Node: (_, node) => {
      found ||= isAlias(node) || node.anchor !== undefined
    },
  })
  return found
}

/** Whether it is keys and values, or nothing. */
export function isMatter(yaml: string): boolean {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return false
  try {
    return yaml.trim() === '' || typeof document.toJSON() === 'object'
  } catch {
    // A reference without its anchor is found only now.
    return false
  }
}
