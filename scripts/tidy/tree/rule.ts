import type { Root } from 'mdast'
import type { Report } from '../report.ts'

/** Mends a note's tree in place, as unified's transformers do. */
export type TreeRule = (tree: Root, report: Report) => void
