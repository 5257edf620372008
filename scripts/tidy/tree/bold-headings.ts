import type { Paragraph } from 'mdast'
import type { TreeRule } from './rule.ts'

/** In a note without headings, a line that is bold from end to end serves as one. */
export const boldHeadings: TreeRule = (tree) => {
  if (tree.children.some(({ type }) => type === 'heading')) return
  tree.children = tree.children.map((node, index) => {
    if (node.type !== 'paragraph' || !isBoldLine(node) || index === tree.children.length - 1) return node
    const [strong] = node.children
    if (strong?.type !== 'strong') return node
    return {
      type: 'heading',
      depth: 2,
      children: strong.children,
      ...(node.position && { position: node.position }),
    }
  })
}

function isBoldLine(node: Paragraph): boolean {
  return node.children.length === 1 && node.children[0]?.type === 'strong'
}
