/** `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`, as Illustrator writes them; one that holds others is left alone. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<]{0,500})"|'([^'&<]{0,500})')\s*>/g

/** Characters that all references of a document may bring; Illustrator's bring a few thousand. */
const MOST_ADDED = 1_000_000

/** Puts the values of a document's own entities into its text: the document type that declares them will go. */
export function withEntities(text: string): string {
  const start = text.indexOf('<!DOCTYPE')
  const end = start < 0 ? -1 : text.indexOf(']', start)
  if (end < 0) return text
  const values = new Map<string, string>()
  for (const [, name = '', double, single] of text.slice(start, end).matchAll(ENTITY)) {
    if (!values.has(name)) values.set(name, double ?? single ?? '')
  }
  if (values.size === 0) return text
  let added = 0
  return text.replace(/&([\w.-]+);/g, (reference, name: string) => {
    const value = values.get(name)
    added += value?.length ?? 0
    return value === undefined || added > MOST_ADDED ? reference : value
  })
}
