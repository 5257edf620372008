import type { Text } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'
import { unescaped } from './unescaped.ts'

/** `{{ x }}`, or `{{` to the end where it never closes. */
const MUSTACHE = /(\{\{[\s\S]*?(?:\}\}+|$))/
/** Slidev makes an alert of a quote that starts so, also where the bracket is escaped. */
const ALERT_MARK = /(\[)!(?=[a-z]+\\?\])/gi

/** Vue drops a line break that stands alone between two elements, and the space with it: `**a**⏎**b**`. */
const LINE_BREAK = /^[ \t]*\n\s*$/
/** A backslash before the last character: should that become `&#x61;` beside bold text, `\&` would be an escape. */
const LATE_BACKSLASH = /(?<!\\)\\(?=[\p{L}\p{N}]$)/u

/**
 * Slides are Vue templates, and an entity does not hide `{{`: markdown decodes it before Vue reads it. `v-pre` does.
 */
export const text: Handle = (node: Text, _, state, info) => {
  const safe = (value: string, beside: { before: string; after: string }) => {
    if (LINE_BREAK.test(value)) return ' '
    const escaped = state.safe(value, { ...info, ...beside }).replace(LATE_BACKSLASH, '\\\\')
    const markdown = unescaped(escaped, beside)
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
