import type { Break } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

/** A cell of a table is one line of markdown, but may show several. */
export const lineBreak: Handle = (node: Break, parent, state, info) =>
  state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info)
