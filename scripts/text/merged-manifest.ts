/** What a `package.json` gets: keys, and keys below them. */
export type Additions = Record<string, string | boolean | Record<string, unknown>>

/**
 * Adds what is not there to a `package.json`. Nothing that is there changes, nor does its indentation.
 * @param text the file as it is
 * @returns the same text where nothing is missing
 * @throws SyntaxError where it is no JSON; TypeError where it is no object
 */
export function mergedManifest(text: string, additions: Additions): string {
  const manifest = JSON.parse(text.replace(/^\uFEFF/, ''))
  if (!isObject(manifest)) throw new TypeError('it is no object')
  const merged: Record<string, unknown> = { ...manifest }
  for (const [key, value] of Object.entries(additions)) {
    const own = merged[key]
    if (own === undefined) merged[key] = value
    else if (isObject(own) && isObject(value)) merged[key] = { ...own, ...missing(own, value) }
  }
  if (JSON.stringify(merged) === JSON.stringify(manifest)) return text
  const indent = /^[{\s]*\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const end = /\r?\n/.exec(text)?.[0] ?? '\n'
  return `${JSON.stringify(merged, null, indent)}\n`.replaceAll('\n', end)
}

function missing(own: Record<string, unknown>, value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(own, key)))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
