import type { State } from 'mdast-util-to-markdown'

/**
 * Most of what is written is a single text, which has no neighbours that it could be mistaken with: it needs nothing of
 * what the library does to keep emphasis apart from what stands beside it.
 */
export function quickPhrasing(state: State): State['containerPhrasing'] {
  const containerPhrasing = state.containerPhrasing.bind(state)
  return (parent, info) => {
    const [first, second] = parent.children
    if (first?.type !== 'text' || second) return containerPhrasing(parent, info)
    state.indexStack.push(0)
    const markdown = state.handle(first, parent, state, info)
    state.indexStack.pop()
    return markdown
  }
}
