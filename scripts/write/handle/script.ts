import type { Handle } from 'mdast-util-to-markdown'
import type { Subscript, Superscript } from '../../model/script-text.ts'

/** Markdown has no sign for them; `<sub>` and `<sup>` it takes as they are. */
export const script: Handle & { peek?: () => string } = (node: Subscript | Superscript, _, state, info) => {
  const tag = node.type === 'subscript' ? 'sub' : 'sup'
  const inside = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })
  return `<${tag}>${inside}</${tag}>`
}
script.peek = () => '<'
