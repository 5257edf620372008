import type { BlockContent, DefinitionContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/** Slides stand alone: a footnote's mark stays as `[1]` and its text stands where the note has it. */
export const footnotes: TreeRule = (tree) => {
  visit(tree, 'footnoteReference', (node, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: mark(node) }
  })
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return
    const blocks: (BlockContent | DefinitionContent)[] = node.children
    const [first] = blocks
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${mark(node)} ` })
    else blocks.unshift({ type: 'paragraph', children: [{ type: 'text', value: mark(node) }] })
    parent.children.splice(index, 1, ...(blocks as never[]))
    return [SKIP, index]
  })
}

function mark(node: { label?: string | null | undefined; identifier: string }): string {
  return `[${node.label ?? node.identifier}]`
}
