import type { Heading, PhrasingContent } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { withLoneDollar } from './lone-dollar.ts'

export const heading: Handle = (node: Heading, parent, state, info) =>
  withLoneDollar(
    defaultHandlers.heading({ ...node, children: node.children.map(onOneLine) }, parent, state, info),
  )

/** A heading goes no further than its line; of two, it would be underlined with dashes, which Slidev cuts at. */
function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' }
  if ('children' in node) {
    return { ...node, children: (node.children as PhrasingContent[]).map(onOneLine) } as PhrasingContent
  }
  return 'value' in node ? { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') } : node
}
