// The kinds of blocks. A new kind is a file in this folder and an entry here.
import type { RootContent } from 'mdast'
import type { BlockKind } from '../atoms/block-kind.ts'
import { code } from './code.ts'
import { heading } from './heading.ts'
import { html } from './html.ts'
import { list, listItem } from './list.ts'
import { math } from './math.ts'
import { paragraph } from './paragraph.ts'
import { picture } from './picture.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'

/** Of two for one type of block the first that is for it has it. */
const KINDS: readonly BlockKind[] = [
  picture,
  paragraph,
  heading,
  list,
  listItem,
  code,
  table,
  quote,
  math,
  html,
]

const byType = new Map(KINDS.map(({ type }) => [type, KINDS.filter((kind) => kind.type === type)]))

/** @returns undefined for what no slide shows, such as a definition */
export function kindOf(block: RootContent): BlockKind | undefined {
  const kinds = byType.get(block.type)
  return kinds?.length === 1 ? kinds[0] : kinds?.find((kind) => kind.is?.(block) ?? true)
}
