import type { ListItem, Nodes, PhrasingContent } from 'mdast'

/** Blocks in a table's cell, which markdown's cells cannot hold, as lines: `• milk`, a break, `• bread`. */
export function cellContent(content: readonly Nodes[]): PhrasingContent[] {
  return linesOf(content)
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}

function linesOf(content: readonly Nodes[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of content) {
    const own = linesOfBlock(node)
    if (own) lines.push(...own, [])
    else lines.at(-1)?.push(node as PhrasingContent)
  }
  return lines
}

/** The lines of a block; undefined for what stands in a line. */
function linesOfBlock(node: Nodes): PhrasingContent[][] | undefined {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) =>
        linesOfItem(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '• '),
      )
    case 'code':
      return node.value
        .split('\n')
        .map((value) => (value.trim() === '' ? [] : [{ type: 'inlineCode', value }]))
    case 'heading':
      return [[{ type: 'strong', children: node.children }]]
    case 'paragraph':
      return [node.children]
    case 'blockquote':
      return linesOf(node.children)
    case 'thematicBreak':
      return []
    default:
      return undefined
  }
}

function linesOfItem({ children }: ListItem, mark: string): PhrasingContent[][] {
  const [first = [], ...rest] = linesOf(children).filter((line) => line.length > 0)
  return [[{ type: 'text', value: mark }, ...first], ...rest]
}
