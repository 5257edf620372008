import type { Code } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { codeLanguage } from '../code-language.ts'
import { escapeHtml } from './escape-html.ts'

/**
 * Slidev's parser knows a fence only at the start of a line: the fence that ends the code of `- ```go` would open one,
 * and a `<!--` in quoted code a comment, which both swallow slides.
 */
export const code: Handle = (node: Code, parent, state, info) => {
  if (state.stack.includes('blockquote') && node.value.includes('<!--')) {
    // A line with a `|` above one of dashes would be a table's head, even here.
    return `<pre v-pre><code>${escapeHtml(node.value).replaceAll('|', '&#124;')}</code></pre>`
  }
  const fenced = { ...node, lang: codeLanguage(node.lang), meta: null }
  const ownLine = parent?.type === 'listItem' && parent.children[0] === node ? '\n' : ''
  return ownLine + defaultHandlers.code(fenced, parent, state, info)
}
