import type { Heading, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { mergeTexts } from '../phrasing/merge-texts.ts'
import type { TreeRule } from '../rule.ts'

/** A title is one line: `Queues\⏎grow` is `Queues grow`, not `Queuesgrow`. */
export const headingBreaks: TreeRule = (tree) => {
  visit(tree, 'heading', (heading: Heading) => {
    if (heading.children.some(({ type }) => type === 'break'))
      heading.children = mergeTexts(heading.children.map(withoutBreak))
  })
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'break') return node
  return { type: 'text', value: ' ', ...(node.position && { position: node.position }) }
}
