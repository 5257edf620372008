import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { CODE } from './point-length.ts'
import type { Range } from './ranges.ts'

export interface MaskedText {
  /** As long as `mdast-util-to-string` gives it, letters of code and formulas replaced: nothing in them is a word or a comma. */
  text: string
  /** What the author stressed, and code. */
  marked: Range[]
}

export function maskedText(nodes: readonly PhrasingContent[]): MaskedText {
  let text = ''
  const marked: Range[] = []
  const read = (node: PhrasingContent) => {
    const from = text.length
    const isCode = node.type === 'inlineCode' || node.type === 'inlineMath'
    if ('children' in node) for (const child of node.children as PhrasingContent[]) read(child)
    else text += isCode ? CODE.repeat(textOf(node).length) : textOf(node)
    if (isCode || node.type === 'strong') marked.push({ from, to: text.length })
  }
  for (const node of nodes) read(node)
  return { text, marked }
}
