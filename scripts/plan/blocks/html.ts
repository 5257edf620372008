import type { Html, Paragraph } from 'mdast'
import type { BlockKind } from '../atoms/block-kind.ts'
import { textParagraph } from '../atoms/text-paragraph.ts'

/** A comment of the note: the only HTML that a tidied note has. It is for the presenter. */
export const html: BlockKind<Html> = {
  type: 'html',
  cut: () => [],
  height: () => 0,
  note: ({ value }) => commentText(value),
}

/** @returns its paragraphs, without the signs of a comment */
export function commentText(comment: string): Paragraph[] {
  const paragraphs = comment
    .replace(/<!--|-->/g, '')
    .trim()
    .split(/\n\s*\n/)
  return paragraphs.map((lines) => textParagraph(lines.replace(/[ \t]*\n[ \t]*/g, '\n')))
}
