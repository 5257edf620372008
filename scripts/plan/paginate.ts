// Where slides break: the cheapest way to cut a run of atoms into slides, as Knuth and Plass cut a paragraph into
// lines ("Breaking Paragraphs into Lines", 1981). A slide is cut here.
import type { BlockContent } from 'mdast'
import type { Step } from '../model/slide.ts'
import type { Atom } from './atoms.ts'
import { codeWraps, columnsOf, heightOf } from './height.ts'
import { joinAtoms } from './join-atoms.ts'
import { COMPACT, DENSE, SCALES, SLIDE } from './metrics.ts'

export interface Page {
  layout: 'default' | 'image' | 'image-right'
  step: Step
  atoms: Atom[]
  blocks: BlockContent[]
  /** px of the blocks. */
  height: number
  reason: string
}

/** What a plan pays. Only the ratios matter; they were chosen by looking at decks. */
const COST = {
  slide: 100,
  /** Times the square of the share that stays empty; the last slide of a title may be emptier. */
  empty: 60,
  emptyLast: 20,
  step: { normal: 0, dense: 40, compact: 75 } satisfies Record<Step, number>,
  /** A break inside a list, table or code block. */
  cutSource: 25,
  /** One item left alone on a slide, with the rest of its list elsewhere. */
  lonely: 90,
  /** A line that introduces the next block stands last. */
  leadLast: 120,
  /** A picture on a slide of its own next to nothing but short text. */
  pictureAlone: 30,
}

/** Share of the room that the estimate may fill; the rest is for what it cannot know. */
const FILL = 0.96

/**
 * @param room px for blocks below the title
 * @returns the pages in order; every atom is on exactly one
 */
export function paginate(atoms: readonly Atom[], room: { wide: number; column: number }): Page[] {
  const best: { cost: number; page?: Page; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= atoms.length; to++) {
    let cheapest: (typeof best)[number] | undefined
    for (let from = to - 1; from >= 0; from--) {
      const page = layOut(atoms.slice(from, to), room)
      if (!page && from < to - 1) break
      const chosen = page ?? overfull(atoms.slice(from, to))
      const cost = (best[from]?.cost ?? 0) + costOf(chosen, atoms, from, to, room)
      if (!cheapest || cost < cheapest.cost) cheapest = { cost, page: chosen, from }
    }
    best[to] = cheapest as (typeof best)[number]
  }
  const pages: Page[] = []
  for (let to = atoms.length; to > 0; to = best[to]?.from ?? 0) pages.unshift(best[to]?.page as Page)
  return pages
}

/** The first layout in which the atoms fit, or undefined. */
function layOut(atoms: Atom[], room: { wide: number; column: number }): Page | undefined {
  const pictures = atoms.filter(({ picture }) => picture)
  const texts = atoms.filter(({ picture }) => !picture)
  if (pictures.length > 1) return undefined
  const blocks = joinAtoms(texts)
  if (pictures.length === 1 && texts.length === 0) {
    return { layout: 'image', step: 'normal', atoms, blocks, height: room.wide, reason: 'a picture alone' }
  }
  const layout = pictures.length === 1 ? 'image-right' : 'default'
  if (layout === 'image-right' && blocks.some(needsTheWidth)) return undefined
  const [width, available] =
    layout === 'default' ? [SLIDE.width, room.wide] : [SLIDE.columnWidth, room.column]
  for (const { step, scale } of SCALES) {
    const height = heightOf(blocks, width, scale)
    if (height <= available * FILL) return { layout, step, atoms, blocks, height, reason: '' }
  }
  return undefined
}

/** A table of several columns, or code whose lines would wrap, is no company for a picture. */
function needsTheWidth(block: BlockContent): boolean {
  if (block.type === 'table') return columnsOf(block).length > 2
  return block.type === 'code' && codeWraps(block, SLIDE.columnWidth, DENSE)
}

/** One atom that no layout holds; `check` will name it. */
function overfull(atoms: Atom[]): Page {
  const blocks = joinAtoms(atoms)
  const height = heightOf(blocks, SLIDE.width, COMPACT)
  return { layout: 'default', step: 'compact', atoms, blocks, height, reason: 'too tall to be cut further' }
}

function costOf(
  page: Page,
  atoms: readonly Atom[],
  from: number,
  to: number,
  room: { wide: number; column: number },
) {
  const available = page.layout === 'image-right' ? room.column : room.wide
  const empty = Math.max(0, 1 - page.height / available)
  let cost = COST.slide + COST.step[page.step]
  if (to < atoms.length) {
    cost += COST.empty * empty ** 2
    if (atoms[to - 1]?.leads) cost += COST.leadLast
    if (atoms[to - 1]?.source === atoms[to]?.source) cost += COST.cutSource
  } else cost += COST.emptyLast * empty ** 2
  if (isLonely(atoms, from, to)) cost += COST.lonely
  if (page.layout === 'image') cost += COST.pictureAlone
  if (page.layout === 'image-right') cost += columnPenalty(page)
  return cost
}

/** A very wide picture is too small in a column, a lone short line too little beside one. */
function columnPenalty(page: Page): number {
  const picture = page.atoms.find((atom) => atom.picture)?.picture
  const ratio = picture && picture.height > 0 ? picture.width / picture.height : 1.6
  return ratio > 1.9 ? 70 : 0
}

function isLonely(atoms: readonly Atom[], from: number, to: number): boolean {
  const source = atoms[from]?.source
  const goesOn = from > 0 && atoms[from - 1]?.source === source
  if (to - from === 1 && (goesOn || (to < atoms.length && atoms[to]?.source === source))) return true
  // Likewise the first of a list at the foot of a slide that holds other things.
  const lastSource = atoms[to - 1]?.source
  return (
    to < atoms.length &&
    to - from > 1 &&
    atoms[to]?.source === lastSource &&
    atoms[to - 2]?.source !== lastSource
  )
}
