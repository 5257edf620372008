import type { BlockContent, DefinitionContent, FootnoteDefinition } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** Slides stand alone: a footnote's mark stays as `[1]` and its text stands where the note has it. */
export const footnotes: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type === 'footnoteReference') return { type: 'text', value: mark(node) }
    return node.type === 'footnoteDefinition' ? textOf(node) : node
  })
}

function textOf(definition: FootnoteDefinition): (BlockContent | DefinitionContent)[] {
  const [first, ...rest] = definition.children
  if (first?.type === 'paragraph') {
    return [
      { ...first, children: [{ type: 'text', value: `${mark(definition)} ` }, ...first.children] },
      ...rest,
    ]
  }
  const position = definition.position ? { position: definition.position } : {}
  return [
    { type: 'paragraph', children: [{ type: 'text', value: mark(definition) }], ...position },
    ...definition.children,
  ]
}

function mark(node: { label?: string | null | undefined; identifier: string }): string {
  return `[${node.label ?? node.identifier}]`
}
