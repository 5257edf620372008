import type { Text } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'
import { unescaped } from './unescaped.ts'

/** `{{ x }}`, or `{{` to the end where it never closes. */
const MUSTACHE = /(\{\{[\s\S]*?(?:\}\}+|$))/
/** Slidev makes an alert of a quote that starts so, also where the bracket is escaped. */
const ALERT_MARK = /(\[)!(?=[a-z]+\\?\])/gi

/**
 * Slides are Vue templates, and an entity does not hide `{{`: markdown decodes it before Vue reads it. `v-pre` does.
 */
export const text: Handle = (node: Text, _, state, info) => {
  const safe = (value: string, beside: { before: string; after: string }) => {
    const markdown = unescaped(state.safe(value, { ...info, ...beside }), beside)
    return state.stack.includes('blockquote') ? markdown.replace(ALERT_MARK, '$1\\!') : markdown
  }
  if (!node.value.includes('{{')) return safe(node.value, info)
  return node.value
    .split(MUSTACHE)
    .map((piece, index, pieces) => {
      const before = index === 0 ? info.before : '>'
      const after = index === pieces.length - 1 ? info.after : '<'
      const markdown = safe(piece, { before, after })
      return index % 2 === 1 ? `<span v-pre>${markdown}</span>` : markdown
    })
    .join('')
}
