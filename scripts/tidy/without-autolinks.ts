import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Construct, ConstructRecord, Extension as Syntax } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Where GFM would find an address in plain text: `https://`, `www.`, or an `@`; also escaped or as a reference. */
const ADDRESS = /https?:\/\/|www\.|@|\\[:/.@]|&(?:#|[a-z]+;)/i

/** Whether a text reads the same to a parser with `withoutAutolinks`. */
export function hasNoAddress(text: string): boolean {
  return !ADDRESS.test(text)
}

/**
 * Takes GFM's search for addresses out of a parser: at every word it looks for one, which takes a quarter of all the
 * time of parsing.
 */
export function withoutAutolinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(withoutConstructs) ?? []
  // Only the addresses are looked for in the finished tree as well.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map(withoutTransforms) ?? []
}

function withoutConstructs(extension: Syntax): Syntax {
  if (!extension.text) return extension
  const text: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(extension.text)) {
    const kept = ([constructs].flat() as Construct[]).filter(({ name = '' }) => !name.endsWith('Autolink'))
    if (kept.length > 0) text[code] = kept
  }
  return { ...extension, text }
}

function withoutTransforms(extension: FromMarkdown | FromMarkdown[]): FromMarkdown[] {
  return [extension].flat().map(({ transforms: _, ...others }) => others)
}
