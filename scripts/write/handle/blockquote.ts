import type { Blockquote, Nodes, Paragraph } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import type { AlertKind } from '../../model/alert.ts'

/**
 * An alert is written as GitHub's, which Slidev renders. Not around or inside another quote, where Slidev's plugin
 * would close the wrong one and the slide would not compile: there it is a quote with its title in bold.
 */
export const blockquote: Handle = (node: Blockquote, parent, state, info) => {
  const { alert, title } = node.data ?? {}
  // A list above the quote is no neighbour of one in it, from which it would have to differ by its bullets.
  state.bulletLastUsed = undefined
  if (!alert) return defaultHandlers.blockquote(node, parent, state, info)
  if (state.stack.includes('blockquote') || node.children.some(holdsQuote)) {
    const children = [boldLine(title ?? nameOf(alert)), ...node.children]
    return defaultHandlers.blockquote({ ...node, children }, parent, state, info)
  }
  const mark = `> [!${alert.toUpperCase()}]${title ? ` ${title}` : ''}`
  return `${mark}\n${defaultHandlers.blockquote(node, parent, state, info)}`
}

function holdsQuote(node: Nodes): boolean {
  return node.type === 'blockquote' || ('children' in node && node.children.some(holdsQuote))
}

function nameOf(alert: AlertKind): string {
  return alert.charAt(0).toUpperCase() + alert.slice(1)
}

function boldLine(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] }
}
