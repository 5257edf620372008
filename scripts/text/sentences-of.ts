import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { sentenceStarts } from './sentences.ts'
import { splitPhrasing } from './split-phrasing.ts'

/**
 * @param lang BCP 47
 * @returns the sentences of a text, links and emphasis kept
 */
export function sentencesOf(children: readonly PhrasingContent[], lang: string): PhrasingContent[][] {
  const starts = sentenceStarts(withoutCode(children), lang)
  return starts.length === 0 ? [[...children]] : splitPhrasing(children, starts).filter(hasText)
}

/** As long as the text, but no sign in code ends a sentence: `List<?>`, `a.b`. */
export function withoutCode(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineCode' || node.type === 'inlineMath') return 'x'.repeat(node.value.length)
      return 'children' in node ? withoutCode(node.children as PhrasingContent[]) : textOf(node)
    })
    .join('')
}

function hasText(nodes: readonly PhrasingContent[]): boolean {
  return textOf({ type: 'paragraph', children: [...nodes] }).trim() !== ''
}
