import type { List, ListItem, Table } from 'mdast'
import { countLines, widthOf } from '../../ruler/letters/count-lines.ts'
import type { Ruler } from '../../ruler/ruler.ts'
import { columnsOf, leastWidths, longestWord, shareOut } from '../../ruler/table-columns.ts'
import { atomOf } from '../atoms/atom.ts'
import type { BlockKind, Box } from '../atoms/block-kind.ts'
import { grown } from '../atoms/grown.ts'
import { list, listOf } from './list.ts'

/** Each atom is one row below the header. */
export const table: BlockKind<Table> = {
  type: 'table',
  cut(block, context) {
    const { heights, room } = context
    const [header, ...rows] = block.children
    if (!header) return []
    if (rows.length === 0) return [atomOf(block)]
    const atoms = rows.map((row) => atomOf({ ...block, children: [header, row] }, block))
    const isTooTall = atoms.some((atom) => heights.onSlide([atom.block], 'default', 'dense') > room)
    return isTooTall ? list.cut(asList(block), context) : atoms
  },
  height(block, box, { ruler }) {
    const widths = textWidths(block, box, ruler)
    const { text, line, row: rowPadding, header } = box.scale.table
    return block.children.reduce((total, row, index) => {
      const use = index === 0 ? 'headerCell' : 'cell'
      const lines = row.children.map((cell, column) =>
        countLines(ruler.pieces(cell, cell.children, use), (widths[column] as number) / text),
      )
      return total + Math.max(1, ...lines) * line + (index === 0 ? header : rowPadding)
    }, 0)
  },
  join: (left, right, isOwn) => grown(left, right.children.slice(1), isOwn),
  // Pictures in cells were given blocks of their own.
  note: () => [],
  needsWidth: (block) => columnsOf(block).length > MOST_IN_HALF,
}

/** Columns that have room in half of a slide. */
const MOST_IN_HALF = 2
/** From so many columns on a table's cells have less padding: the addon's styles/tables.css. */
const NARROW_FROM = 7

/** A table whose rows no slide can hold: each row an item, each cell below it. */
function asList(block: Table): List {
  const items = block.children.map((row): ListItem => {
    const [first, ...cells] = row.children
    const nested = cells.map(
      (cell): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: cell.children }] }),
    )
    const children: ListItem['children'] = [{ type: 'paragraph', children: first?.children ?? [] }]
    if (nested.length > 0) children.push(listOf(nested))
    return { type: 'listItem', children }
  })
  return listOf(items)
}

/** px of the text in each column. */
function textWidths(block: Table, { width, scale }: Box, ruler: Ruler): number[] {
  const { text, narrowCell, cell: usualCell } = scale.table
  const columns = columnsOf(block)
  const cell = columns.length >= NARROW_FROM ? narrowCell : usualCell
  const padding = (index: number) => (index === 0 ? 0 : cell) + (index === columns.length - 1 ? 0 : cell)
  const needs = columns.map((cells) => needsOf(cells, ruler))
  const words = needs.map(({ word }) => word)
  const least = leastWidths(words, { text, cell, width })
  const asked = needs.map(({ most }, index) => {
    const atLeast = least[index] as number
    return { least: atLeast, most: Math.max(atLeast, most * text + padding(index)) }
  })
  return shareOut(asked, width).map((each, index) => Math.max(text, each - padding(index)))
}

interface CellNeeds {
  /** Width on one line, as a share of the font size. */
  most: number
  /** Characters of the longest word. */
  word: number
}

type Cells = ReturnType<typeof columnsOf>[number]

/** The most that a cell of the column needs. */
function needsOf(cells: Cells, ruler: Ruler): CellNeeds {
  let [most, word] = [0, 1]
  for (const [index, cell] of cells.entries()) {
    if (!cell) continue
    const needs = needsOfCell(cell, index === 0, ruler)
    most = Math.max(most, needs.most)
    word = Math.max(word, needs.word)
  }
  return { most, word }
}

/** By ruler: a plan measures the same rows in every company that they may have. */
const known = new WeakMap<Ruler, WeakMap<object, CellNeeds>>()

function needsOfCell(cell: NonNullable<Cells[number]>, isHeader: boolean, ruler: Ruler): CellNeeds {
  const cells = known.get(ruler) ?? new WeakMap<object, CellNeeds>()
  known.set(ruler, cells)
  let needs = cells.get(cell)
  if (!needs) {
    const pieces = ruler.pieces(cell, cell.children, isHeader ? 'headerCell' : 'cell')
    needs = { most: widthOf(pieces), word: longestWord(cell) }
    cells.set(cell, needs)
  }
  return needs
}
