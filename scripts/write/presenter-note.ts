import type { BlockContent, Code } from 'mdast'
import { toSlideMarkdown } from './slide-markdown.ts'

/**
 * The comment that ends a slide.
 * @param note blocks of the note
 * @param content the slide's own blocks: an HTML comment left open in its code would swallow the note
 */
export function presenterNote(note: readonly BlockContent[], content: readonly BlockContent[]): string {
  if (note.length === 0) return ''
  const text = toSlideMarkdown(note.map(withoutCommentEnd))
  const stop = content.some((block) => block.type === 'code' && leavesCommentOpen(block))
    ? '<!-- -->\n\n'
    : ''
  return `${stop}<!--\n${text}\n-->`
}

/** Nothing can be escaped in code, so code that ends a comment becomes text. */
function withoutCommentEnd(block: BlockContent): BlockContent {
  if (block.type !== 'code' || !block.value.includes('-->')) return block
  return { type: 'paragraph', children: [{ type: 'text', value: block.value }] }
}

function leavesCommentOpen({ value }: Code): boolean {
  return value.lastIndexOf('<!--') > value.lastIndexOf('-->')
}
