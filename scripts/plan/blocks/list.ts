import type { List, ListItem, RootContent } from 'mdast'
import { type Atom, atomOf } from '../atoms/atom.ts'
import type { BlockKind, CutContext } from '../atoms/block-kind.ts'
import { cutText } from '../atoms/cut-text.ts'
import { grown } from '../atoms/grown.ts'
import { holdsMath } from './math.ts'
import { isPicture } from './picture.ts'

export const list: BlockKind<List> & Required<Pick<BlockKind<List>, 'join'>> = {
  type: 'list',
  cut(block, context) {
    const start = block.start ?? 1
    return block.children.flatMap((item, index) => {
      const like: List = block.ordered ? { ...block, start: start + index } : block
      return itemAtoms(item, { like, source: block }, context)
    })
  },
  height({ children }, { width, scale }, heights) {
    const box = { width: width - scale.indent, scale }
    let total = -scale.itemGap
    for (const each of children) total += heights.of(each, box) + scale.itemGap
    return total
  },
  join: (left, right, isOwn) => grown(left, right.children, isOwn),
  needsWidth: holdsMath,
}

export const listItem: BlockKind<ListItem> = {
  type: 'listItem',
  // Its list does that.
  cut: () => [],
  height({ children }, box, heights) {
    const { itemGap, line } = box.scale
    let total = -itemGap
    for (const block of children) total += heights.of(block, box) + itemGap
    return Math.max(line, total)
  },
}

export function listOf(children: ListItem[], like?: List): List {
  return { ...like, type: 'list', ordered: like?.ordered ?? false, spread: false, children }
}

/** The list that an item is cut from: how it is marked, its number, and what its atoms are pieces of. */
interface ItemPlace {
  like: List
  source: List
}

/** Share of a slide that one item with all that is below it may take; more is cut. */
const MOST_OF_ROOM = 0.9

function itemAtoms(item: ListItem, place: ItemPlace, context: CutContext): Atom[] {
  const visible = item.children.filter((child) => !isPicture(child) && child.type !== 'html')
  const pictures = item.children.filter(isPicture).flatMap((child) => context.cut(child, context))
  if (visible.length === 0) return pictures
  const whole = listOf([{ ...item, spread: false, children: visible }], place.like)
  const { heights, room } = context
  const fits = heights.onSlide([whole], 'default', 'dense') <= room * MOST_OF_ROOM
  if (fits && !visible.some(hasPicture)) return [atomOf(whole, place.source), ...pictures]
  return [...splitItem({ ...item, children: visible }, place, context), ...pictures]
}

function hasPicture(block: RootContent): boolean {
  if (block.type === 'paragraph') return isPicture(block)
  return 'children' in block && (block.children as RootContent[]).some(hasPicture)
}

/** An item too tall for a slide: its text stays an item, what stands below it follows as blocks. */
function splitItem(item: ListItem, place: ItemPlace, context: CutContext): Atom[] {
  const [head, ...rest] = item.children
  const headAtoms = head ? headAtomsOf(head, item, place, context) : []
  const restAtoms = rest.flatMap((child) => context.cut(child, context))
  const last = headAtoms.at(-1)
  if (last && restAtoms.length > 0) last.leads = true
  return [...headAtoms, ...restAtoms]
}

function headAtomsOf(
  head: ListItem['children'][number],
  item: ListItem,
  { like, source }: ItemPlace,
  context: CutContext,
): Atom[] {
  if (head.type !== 'paragraph') return context.cut(head, context)
  return cutText(head.children, context).map((children) => {
    const piece: ListItem = { ...item, spread: false, children: [{ type: 'paragraph', children }] }
    return atomOf(listOf([piece], like), source)
  })
}
