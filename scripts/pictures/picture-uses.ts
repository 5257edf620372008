import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

export interface PictureUse {
  /** As the note has it. */
  url: string
  /** Of the note, 1-based. */
  line: number
}

/** The pictures of a note in its order, each address once, where it first stands. */
export function pictureUses(tree: Root): PictureUse[] {
  const uses = new Map<string, PictureUse>()
  let line = 1
  visit(tree, (node) => {
    // A picture that was raw HTML has no place of its own; what stands before it has.
    line = node.position?.start.line ?? line
    if (node.type === 'image' && !uses.has(node.url)) uses.set(node.url, { url: node.url, line })
  })
  return [...uses.values()]
}
