import type MarkdownExit from 'markdown-exit'

type Core = Parameters<Parameters<MarkdownExit['core']['ruler']['push']>[1]>[0]

/**
 * Marks the bold words that a list item begins with, `- **Raft** agrees on a log`, as its term. A style sheet cannot
 * tell them from bold words further on: `:first-child` does not see the text before.
 */
export function leadingTerms(md: MarkdownExit) {
  md.core.ruler.push('reprise_leading_terms', ({ tokens }: Core) => {
    tokens.forEach(({ type, children }, index) => {
      if (type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') return
      if (tokens[index - 2]?.type !== 'list_item_open') return
      const [first] = (children ?? []).filter((child) => child.type !== 'text' || child.content !== '')
      if (first?.type === 'strong_open') first.attrJoin('class', 'reprise-term')
    })
  })
}
