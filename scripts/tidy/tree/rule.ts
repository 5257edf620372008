import type { Root } from 'mdast'

/** Mends a note's tree in place, as unified's transformers do. */
export type TreeRule = (tree: Root) => void
