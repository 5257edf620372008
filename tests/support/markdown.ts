// A note's text in, its tidied tree as markdown out, so that a test shows two texts.
import type { Blockquote, Nodes, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { noteOf } from './note.ts'

/** The text, tidied, as markdown without a final line end. */
export function tidied(text: string): string {
  return markdownOf(tidyTree(text))
}

export function tidyTree(text: string): Root {
  return tidyNote(noteOf(text)).tree
}

/** What tidying the text has to tell: `7 generated-toc`. */
export function tidyFindings(text: string): string[] {
  return tidyNote(noteOf(text)).findings.map(({ line, rule }) => `${line} ${rule}`)
}

export function markdownOf(node: Nodes): string {
  return toMarkdown(node, {
    bullet: '-',
    listItemIndent: 'one',
    fences: true,
    rule: '*',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { ...mathToMarkdown().handlers, ...OWN },
  }).trimEnd()
}

/** What tidy knows and the library does not. */
const OWN: Record<string, Handle> = {
  subscript: (node, _, state, info) => `<sub>${state.containerPhrasing(node, info)}</sub>`,
  superscript: (node, _, state, info) => `<sup>${state.containerPhrasing(node, info)}</sup>`,
  break: (node, parent, state, info) =>
    parent?.type === 'tableCell' ? '<br>' : defaultHandlers.break(node, parent, state, info),
  blockquote(node: Blockquote, parent, state, info) {
    const { alert, title } = node.data ?? {}
    const mark = alert ? `> [!${alert}]${title ? ` ${title}` : ''}\n` : ''
    return mark + defaultHandlers.blockquote(node, parent, state, info)
  },
}

/** Types and lines of a tree's blocks: `heading 1`, `list 3-5`. */
export function linesOf(tree: Root): string[] {
  return tree.children.map(({ type, position }) => {
    const [from, to] = [position?.start.line, position?.end.line]
    return `${type} ${from === to ? from : `${from}-${to}`}`
  })
}

/** Every text of the nodes: words, code, math, comments, titles and alt texts, blocks and cells apart; no link targets. */
export function shownText(...nodes: Nodes[]): string {
  const texts: string[] = []
  for (const node of nodes) {
    visit(node, (each) => {
      if (!isPhrasing(each.type)) texts.push('\n')
      if ('value' in each) texts.push(each.value)
      if (each.type === 'image') texts.push(each.alt ?? '')
      if (each.type === 'blockquote') texts.push(each.data?.title ?? '', '\n')
    })
  }
  return texts.join('')
}

function isPhrasing(type: string): boolean {
  const marked = ['strong', 'emphasis', 'delete', 'link', 'subscript', 'superscript']
  return [...marked, 'text', 'inlineCode', 'inlineMath', 'html'].includes(type)
}
