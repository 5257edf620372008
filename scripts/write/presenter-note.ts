import type { BlockContent, Nodes } from 'mdast'
import { toSlideMarkdown } from './slide-markdown.ts'

/**
 * The comment that ends a slide.
 * @param note blocks of the note
 * @param content the slide's own blocks: an HTML comment left open in its code would swallow the note
 */
export function presenterNote(note: readonly BlockContent[], content: readonly BlockContent[]): string {
  if (note.length === 0) return ''
  const text = toSlideMarkdown(note.map((block) => withoutCommentEnd(block) as BlockContent))
  const stop = content.some(leavesCommentOpen) ? '<!-- -->\n\n' : ''
  return `${stop}<!--\n${text}\n-->`
}

/** Nothing can be escaped in code or in a comment, so one that ends a comment becomes text. */
function withoutCommentEnd(node: Nodes): Nodes {
  if ('children' in node) return { ...node, children: node.children.map(withoutCommentEnd) } as Nodes
  if (!('value' in node) || !node.value.includes('-->')) return node
  if (node.type === 'html') return { type: 'text', value: node.value.replace(/<!--|-->/g, '').trim() }
  return node.type === 'code' ? { type: 'paragraph', children: [{ type: 'text', value: node.value }] } : node
}

function leavesCommentOpen(node: Nodes): boolean {
  if ('children' in node) return node.children.some(leavesCommentOpen)
  return node.type === 'code' && node.value.lastIndexOf('<!--') > node.value.lastIndexOf('-->')
}
