// What remark says of the lines of a text: the answer that the scanner must give without parsing.
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { LineKind } from '../../../scripts/text/line-kinds/line-kind.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

export function parsedKinds(text: string): (LineKind | undefined)[] {
  const kinds: (LineKind | undefined)[] = new Array(text.split('\n').length).fill(undefined)
  collect(parser.parse(text), text, kinds)
  return kinds
}

function collect(node: Nodes, text: string, kinds: (LineKind | undefined)[]): void {
  if ('children' in node) {
    for (const child of node.children) if (isBlock(child)) collect(child, text, kinds)
    return
  }
  const kind = kindOf(node, text)
  const { start, end } = node.position ?? {}
  if (!kind || !start || !end) return
  // What ends before the first character of a line ends with the line above.
  kinds.fill(kind, start.line - 1, end.column === 1 ? end.line - 1 : end.line)
}

function isBlock(node: Nodes): boolean {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition', 'code', 'html'].includes(node.type)
}

function kindOf(node: Nodes, text: string): LineKind | undefined {
  if (node.type === 'code') {
    const opens = text.slice(node.position?.start.offset, node.position?.end.offset)
    return /^(?:`{3}|~{3})/.test(opens) ? 'fenced' : 'indented'
  }
  if (node.type !== 'html') return undefined
  const html = node.value.trimStart()
  if (html.startsWith('<!--')) return 'comment'
  return /^<(?:(?:pre|script|style|textarea)(?=[\s>]|$)|\?|![A-Za-z[])/i.test(html) ? 'html' : undefined
}

/**
 * The kinds of the lines that are not blank, also within a quote: whether such lines at the end of code belong to it,
 * remark says now so, now so.
 */
export function ofFullLines<Kind>(
  text: string,
  kinds: readonly Kind[],
): { line: string; kind: Kind | undefined }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, kind: kinds[index] }))
    .filter(({ line }) => !/^[\s>]*$/.test(line))
}
