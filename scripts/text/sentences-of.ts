import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { sentenceStarts } from './sentences.ts'
import { splitPhrasing } from './split-phrasing.ts'

/** @returns the sentences of a text, links and emphasis kept */
export function sentencesOf(children: readonly PhrasingContent[], lang: string): PhrasingContent[][] {
  const starts = sentenceStartsIn(children, lang)
  return starts.length === 0 ? [[...children]] : splitPhrasing(children, starts)
}

/** @returns offsets in the text of the phrasing, as `mdast-util-to-string` gives it */
export function sentenceStartsIn(children: readonly PhrasingContent[], lang: string): number[] {
  return sentenceStarts(withoutCode(children), lang)
}

/** As long as the text, but no sign in code ends a sentence: `List<?>`, `a.b`. */
function withoutCode(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineCode' || node.type === 'inlineMath') return 'x'.repeat(node.value.length)
      return 'children' in node ? withoutCode(node.children as PhrasingContent[]) : textOf(node)
    })
    .join('')
}
