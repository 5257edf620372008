import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** Only Notion writes these into the page's properties. */
const NOTIONS_OWN = /^(?:Created(?: time| by)?|Last edited(?: time| by)?):\s/
const HOUSEKEEPING =
  /^(?:Created(?: time| by)?|Last edited(?: time| by)?|Status|Tags|Type|Property|ID|Archived):\s/

/**
 * Notion exports a page's properties as a paragraph below its title. Housekeeping becomes a comment, for the presenter;
 * who speaks, and when, stays.
 */
export const notionProperties: TreeRule = (tree) => {
  mapChildren(tree, (node, parent) => {
    if (node.type !== 'paragraph' || parent.type !== 'root') return node
    const lines = textOf(node).split('\n')
    if (
      !lines.some((line) => NOTIONS_OWN.test(line)) ||
      !lines.every((line) => /^[^:\n]{1,40}:\s/.test(line))
    )
      return node
    return parted(node, lines)
  })
}

function parted(node: Paragraph, lines: readonly string[]): (Paragraph | { type: 'html'; value: string })[] {
  const position = node.position ? { position: node.position } : {}
  const hidden = lines.filter((line) => HOUSEKEEPING.test(line))
  const shown = lines.filter((line) => !HOUSEKEEPING.test(line))
  const children: PhrasingContent[] = [{ type: 'text', value: shown.join('\n') }]
  return [
    ...(shown.length > 0 ? [{ type: 'paragraph' as const, children, ...position }] : []),
    { type: 'html', value: `<!--\n${hidden.join('\n')}\n-->`, ...position },
  ]
}
