import type { PhrasingContent, Text } from 'mdast'

/**
 * The text with each match replaced by nodes, at the line on which the match stands.
 * @param pattern a global expression
 * @param replace gives undefined to leave a match as it is
 */
export function replaceInText(
  { value, position }: Text,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => PhrasingContent[] | undefined,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  let line = position?.start.line ?? 1
  const put = (put: PhrasingContent[], source: string) => {
    for (const node of put) {
      nodes.push(position ? { ...node, position: { ...position, start: { ...position.start, line } } } : node)
    }
    line += source.split('\n').length - 1
  }
  const putText = (text: string) => text !== '' && put([{ type: 'text', value: text }], text)
  for (const match of value.matchAll(pattern)) {
    const replaced = replace(match)
    if (!replaced) continue
    putText(value.slice(from, match.index))
    put(replaced, match[0])
    from = match.index + match[0].length
  }
  putText(value.slice(from))
  return nodes
}
