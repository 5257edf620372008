import type { Nodes } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Construct, ConstructRecord, Extension as Syntax } from 'micromark-util-types'
import type { Processor } from 'unified'

/** GFM's searches for addresses, and what stands in every text in which they find one. */
const AUTOLINKS: readonly { name: string; sign: RegExp }[] = [
  { name: 'emailAutolink', sign: /@/ },
  { name: 'protocolAutolink', sign: /https?:\/\//i },
  { name: 'wwwAutolink', sign: /www\./i },
]
/** The same in the finished tree, where escapes and references have become characters. */
const ADDRESS = /https?:\/\/|www\.|[\w+.-]@[\w-]+\./i

/** @returns names of the searches that a text does not need */
export function needlessAutolinks(text: string): string[] {
  return AUTOLINKS.filter(({ sign }) => !sign.test(text)).map(({ name }) => name)
}

/**
 * Takes searches for addresses out of a parser: the one for mail begins at every word, which takes a quarter of all the
 * time of parsing. In the finished tree, they are looked for only in blocks that show a sign of one.
 */
export function withoutAutolinks(this: Processor, needless: readonly string[]): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map((each) => withoutConstructs(each, needless)) ?? []
  // Only addresses are looked for in the finished tree.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map(withHastyTransforms) ?? []
}

function withoutConstructs(extension: Syntax, names: readonly string[]): Syntax {
  if (!extension.text) return extension
  const text: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(extension.text)) {
    const kept = ([constructs].flat() as Construct[]).filter(({ name = '' }) => !names.includes(name))
    if (kept.length > 0) text[code] = kept
  }
  return { ...extension, text }
}

function withHastyTransforms(extension: FromMarkdown | FromMarkdown[]): FromMarkdown[] {
  return [extension].flat().map((each) => ({
    ...each,
    transforms: each.transforms?.map((transform) => (tree) => {
      // To a transform, a block is as good a tree as the root.
      for (const block of tree.children) if (mayHoldAddress(block)) transform(block as never)
    }),
  }))
}

/** A link holds no other. */
function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value)
  return node.type !== 'link' && 'children' in node && node.children.some(mayHoldAddress)
}
