// In: what a slide might hold. Out: the slide, in the first layout and step in which it fits.
import type { BlockContent } from 'mdast'
import type { Step } from '../../model/slide.ts'
import { STEPS } from '../../ruler/metrics.ts'
import { columnsOf, type Ruler } from '../../ruler/ruler.ts'
import type { Atom } from '../atoms.ts'
import { holdsMath } from '../fitting-math.ts'
import { FILL, roomOf } from '../sections/room.ts'
import { type Section, titleText } from '../sections/sections.ts'
import type { Candidate, Run } from './candidates.ts'
import { joinAtoms } from './join-atoms.ts'

export interface Page {
  /** The section whose title the slide has. */
  owner: Section
  layout: 'default' | 'image' | 'image-right' | 'gallery'
  step: Step
  atoms: Atom[]
  blocks: BlockContent[]
  /** px of the blocks. */
  height: number
  /** px that the slide has for them. */
  room: number
  /** Why the slide starts where it does. */
  reason: string
}

/** More pictures than this are too small side by side. */
const MOST_PICTURES = 4

/** @param from the step to begin with @returns the first layout in which the atoms fit, or undefined */
export function layOut(run: Run, candidate: Candidate, from: Step): Page | undefined {
  const { ruler } = run
  const { owner, kind } = candidate
  const atoms = run.atoms.slice(candidate.from, candidate.to)
  const pictures = atoms.filter(({ picture }) => picture)
  const room = roomOf(owner, ruler)
  const reason = reasonOf(run, candidate)
  if (pictures.length === atoms.length && kind === 'one') {
    if (pictures.length > MOST_PICTURES) return undefined
    const layout = pictures.length === 1 ? 'image' : 'gallery'
    return { owner, layout, step: 'normal', atoms, blocks: [], height: room.wide, room: room.wide, reason }
  }
  if (pictures.length > (kind === 'one' ? 1 : 0)) return undefined
  const blocks = blocksOf(run, candidate)
  const layout = pictures.length === 1 ? 'image-right' : 'default'
  if (layout === 'image-right' && blocks.some((block) => needsTheWidth(block, ruler))) return undefined
  const available = layout === 'default' ? room.wide : room.column
  for (const step of STEPS.slice(layout === 'default' ? STEPS.indexOf(from) : 0)) {
    const height = ruler.height(blocks, layout, step)
    if (height > available * FILL) continue
    // Text of several sections is not worth the smallest type.
    if (kind !== 'one' && step === 'compact') return undefined
    return { owner, layout, step, atoms, blocks, height, room: available, reason }
  }
  return undefined
}

/** On a shared slide each section but the one that gives the title keeps its own as a heading. */
function blocksOf(run: Run, { from, to, first, last, kind, owner }: Candidate): BlockContent[] {
  const shown = (atoms: readonly Atom[]) => joinAtoms(atoms.filter(({ picture }) => !picture))
  if (kind !== 'shared') return shown(run.atoms.slice(from, to))
  return run.sections.slice(first, last + 1).flatMap(({ section, atoms }) => {
    if (section.title === owner.title || titleText(section) === '') return shown(atoms)
    return [{ type: 'heading', depth: 2, children: section.title } as BlockContent, ...shown(atoms)]
  })
}

/** A table of several columns, code whose lines would wrap, or a formula is no company for a picture. */
function needsTheWidth(block: BlockContent, ruler: Ruler): boolean {
  if (holdsMath(block)) return true
  if (block.type === 'table') return columnsOf(block).length > 2
  return block.type === 'code' && ruler.codeWraps(block, 'image-right', 'dense')
}

/** One atom that no layout holds; `check` will name it. */
export function overfull(run: Run, candidate: Candidate): Page {
  const { owner } = candidate
  const blocks = blocksOf(run, candidate)
  const height = run.ruler.height(blocks, 'default', 'compact')
  const room = roomOf(owner, run.ruler).wide
  const atoms = run.atoms.slice(candidate.from, candidate.to)
  const reason = 'too tall to be cut further'
  return { owner, layout: 'default', step: 'compact', atoms, blocks, height, room, reason }
}

function reasonOf({ atoms, starts }: Run, { from, first, last, kind }: Candidate): string {
  if (kind === 'shared') return `${last - first + 1} short sections share a slide`
  if (kind === 'carried') return 'a short introduction goes with what it introduces'
  if (from === starts[first]) return 'a heading'
  const isCut = atoms[from]?.source === atoms[from - 1]?.source
  return isCut
    ? `more than one slide holds; its ${nameOf(atoms[from] as Atom)} goes on`
    : 'more than one slide holds'
}

function nameOf({ block }: Atom): string {
  return block.type === 'paragraph' ? 'text' : block.type === 'blockquote' ? 'quote' : block.type
}
