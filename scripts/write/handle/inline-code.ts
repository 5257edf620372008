import type { InlineCode, Nodes, Parents } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { escapeHtml } from './escape-html.ts'

/**
 * Slidev's parser sees a comment also in inline code; as an element the text cannot open one. Behind the backtick of
 * other code, ours would be read as one fence with it.
 */
export const inlineCode: Handle & { peek?: () => string } = (node: InlineCode, parent, state) => {
  const value = node.value.replace(/\s*\n\s*/g, ' ')
  const code =
    /<!--|-->/.test(value) || isBehindCode(node, parent)
      ? `<code v-pre>${escapeInline(value)}</code>`
      : defaultHandlers.inlineCode({ ...node, value }, parent, state)
  return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code
}
function isBehindCode(node: InlineCode, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? []
  return siblings[siblings.indexOf(node) - 1]?.type === 'inlineCode'
}

inlineCode.peek = () => '`'

/** Between inline tags markdown is still markdown. */
function escapeInline(value: string): string {
  return escapeHtml(value).replace(/[`*_~[\]\\$|^:]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
