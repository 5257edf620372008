import type { Paragraph, RootContent } from 'mdast'

/** A paragraph that says something in words: no picture, comment, bold label or line of links; none that is briefed already. */
export function isProse(block: RootContent): block is Paragraph {
  if (block.type !== 'paragraph' || block.data?.spoken) return false
  if (block.children.some(({ type }) => type === 'image' || type === 'html')) return false
  return block.children.some((node) => node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value))
}
