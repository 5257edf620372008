// A note's text in, its tidied tree as markdown out, so that a test shows two texts.
import type { Nodes, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { noteOf } from './note.ts'

/** The text, tidied, as markdown without a final line end. */
export function tidied(text: string): string {
  return markdownOf(tidyTree(text))
}

export function tidyTree(text: string): Root {
  return tidyNote(noteOf(text))
}

export function markdownOf(node: Nodes): string {
  return toMarkdown(node, {
    bullet: '-',
    listItemIndent: 'one',
    fences: true,
    rule: '*',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trimEnd()
}

/** Types and lines of a tree's blocks: `heading 1`, `list 3-5`. */
export function linesOf(tree: Root): string[] {
  return tree.children.map(({ type, position }) => {
    const [from, to] = [position?.start.line, position?.end.line]
    return `${type} ${from === to ? from : `${from}-${to}`}`
  })
}

/** Every text of the nodes: words, code, comments and alt texts, blocks and cells apart; no link targets. */
export function shownText(...nodes: Nodes[]): string {
  const texts: string[] = []
  for (const node of nodes) {
    visit(node, (each) => {
      if (!isPhrasing(each.type)) texts.push('\n')
      if ('value' in each) texts.push(each.value)
      if (each.type === 'image') texts.push(each.alt ?? '')
    })
  }
  return texts.join('')
}

function isPhrasing(type: string): boolean {
  return ['text', 'inlineCode', 'strong', 'emphasis', 'delete', 'link', 'html'].includes(type)
}
