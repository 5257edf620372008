import type { State, Unsafe } from 'mdast-util-to-markdown'

/**
 * `state.safe` tries some sixty expressions on every text. Most texts have none of the characters that mean something
 * where they stand; for the others, a record whose character is nowhere near cannot match.
 * @param records all that is unsafe
 */
export function quickSafe(state: State, records: Unsafe[]): State['safe'] {
  const safe = state.safe.bind(state)
  const scopes = new Map<string, Scope>()
  return (value, config) => {
    const text = value ?? ''
    const constructs = new Set(state.stack)
    const key = [...constructs].join()
    const scope = scopes.get(key) ?? scopeOf(constructs, records)
    scopes.set(key, scope)
    if (scope.plain.test(text)) return text
    const near = `${config.before}${text}${config.after}`
    state.unsafe = scope.records.filter(({ character }) => near.includes(character))
    const markdown = safe(text, config)
    state.unsafe = records
    return markdown
  }
}

/** The records that mean something inside of some constructs, and the texts in which they find nothing. */
interface Scope {
  records: Unsafe[]
  plain: RegExp
}

function scopeOf(constructs: ReadonlySet<string>, all: readonly Unsafe[]): Scope {
  const isIn = (list: Unsafe['inConstruct']) => [list ?? []].flat().some((each) => constructs.has(each))
  const records = all.filter(
    ({ inConstruct, notInConstruct }) =>
      (inConstruct === undefined || isIn(inConstruct)) && !isIn(notInConstruct),
  )
  // At the start of a line no letter means anything, and a space only there and at its end.
  const signs = records.filter(({ character, atBreak, before, after }) => {
    return !atBreak && !(character === ' ' && (before ?? after) !== undefined)
  })
  const no = `\\r\\n\\\\${signs.map(({ character }) => codeUnit(character)).join('')}`
  return { records, plain: new RegExp(`^[A-Za-z\\x80-\\uffff](?:[^${no}]*[^ ${no}])?$`) }
}

function codeUnit(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
