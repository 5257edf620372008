import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** What a presenter says of these nodes, a paragraph a line: code and tables are shown, not said. */
export function spokenText(content: readonly RootContent[]): string {
  const lines: string[] = []
  for (const node of content) addLines(node, lines)
  return lines.join('\n')
}

const SHOWN: readonly string[] = ['code', 'table', 'html', 'math']

function addLines(node: RootContent, lines: string[]): void {
  if (SHOWN.includes(node.type)) return
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') lines.push(textOf(node))
  else for (const child of node.children) addLines(child, lines)
}
