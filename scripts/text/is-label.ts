import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { displayColumns } from './display-columns.ts'

/** Columns of a line that is read at a glance. */
const MOST_COLUMNS = 44

/** A line that names what stands below it, rather than says something: short, without a stop or a comma in it. */
export function isLabel({ children }: Paragraph): boolean {
  if (!children.every(({ type }) => PLAIN.has(type))) return false
  const text = textOf({ type: 'paragraph', children }).trim()
  return displayColumns(text) <= MOST_COLUMNS && /\p{L}/u.test(text) && !/[.。!！…，,;；](?:\s|$)/.test(text)
}

const PLAIN: ReadonlySet<string> = new Set(['text', 'strong', 'emphasis', 'inlineCode'])
