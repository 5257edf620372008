import type { Link } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

/**
 * `<https://example.org/{{id}}>` cannot hold `v-pre`, and `<https://example.org/-->` ends a comment; `[…](…)` is safe,
 * and is what is written for more than one child.
 */
export const link: Handle & { peek?: Handle } = (node: Link, parent, state, info) => {
  const unsafe = node.url.includes('{{') || node.url.endsWith('--')
  const children = unsafe ? [{ type: 'text' as const, value: '' }, ...node.children] : node.children
  return defaultHandlers.link({ ...node, children }, parent, state, info)
}
link.peek = defaultHandlers.link.peek as Handle
