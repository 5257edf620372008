import type { Paragraph, Root, RootContent } from 'mdast'
import type { TreeRule } from '../rule.ts'

/** In a note without headings but its title, a line that is bold from end to end serves as one. */
export const boldHeadings: TreeRule = (tree) => {
  const depth = depthBelowTitle(tree)
  if (depth === undefined) return
  tree.children = tree.children.map((node, index) => {
    if (node.type !== 'paragraph' || !isBoldLine(node) || index === tree.children.length - 1) return node
    const [strong] = node.children
    if (strong?.type !== 'strong') return node
    return {
      type: 'heading',
      depth,
      children: strong.children,
      ...(node.position && { position: node.position }),
    }
  })
}

/** @returns undefined where there are other headings, or where bold lines below the title head nothing */
function depthBelowTitle({ children }: Root): 2 | 3 | undefined {
  const headings = children.filter((node) => node.type === 'heading')
  const [title, ...others] = headings
  if (!title) return 2
  const isBold = (node?: RootContent) => node?.type === 'paragraph' && isBoldLine(node)
  const bold = children.flatMap((node, index) => (isBold(node) ? [index] : []))
  const alone = others.length === 0 && title === children[0] && title.depth < 3
  return alone && bold.length >= 2 && !bold.some((index) => isBold(children[index + 1]))
    ? ((title.depth + 1) as 2 | 3)
    : undefined
}

function isBoldLine(node: Paragraph): boolean {
  return node.children.length === 1 && node.children[0]?.type === 'strong'
}
