import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `^37066d` at the end of a block, as Obsidian makes them up. */
const BLOCK_IDS = /(?:(?:^|\s)\^(?=[a-z]*\d)[a-z\d]{6})+\s*$/

/** The id that Obsidian gives a block to link to is no text. */
export const blockIds: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    const last = node.type === 'paragraph' ? node.children.at(-1) : undefined
    if (node.type !== 'paragraph' || last?.type !== 'text' || !last.value.includes('^')) return node
    const value = last.value.replace(BLOCK_IDS, '').trimEnd()
    node.children.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]))
    return node
  })
}
