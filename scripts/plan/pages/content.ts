import type { BlockContent } from 'mdast'
import type { Atom } from '../atoms/atom.ts'
import type { Heights } from '../atoms/block-kind.ts'
import { type Section, titleText } from '../sections/sections.ts'
import type { Candidate, Run } from './candidates.ts'
import { joinAtoms } from './join-atoms.ts'

/** What a slide might hold, as layouts look at it. */
export interface Content {
  atoms: readonly Atom[]
  /** Those that are pictures. */
  pictures: readonly Atom[]
  /** Of several sections. */
  isShared: boolean
  /** The sections, each with its atoms. */
  groups: readonly { section: Section; atoms: readonly Atom[] }[]
  /** Words of what is read, code and tables left out. */
  words: number
  /** All but the pictures, whole again. Made when first asked for. */
  blocks(): readonly BlockContent[]
  heights: Heights
}

export function contentOf(run: Run, candidate: Candidate): Content {
  const atoms = run.atoms.slice(candidate.from, candidate.to)
  let blocks: BlockContent[] | undefined
  return {
    atoms,
    pictures: atoms.filter(({ picture }) => picture),
    isShared: candidate.kind !== 'one',
    groups: groupsOf(run, candidate),
    words: atoms.reduce((sum, { words }) => sum + words, 0),
    blocks() {
      blocks ??= blocksOf(run, candidate, atoms)
      return blocks
    },
    heights: run.heights,
  }
}

function groupsOf({ sections, starts, atoms }: Run, { from, to, first, last }: Candidate): Content['groups'] {
  return sections.slice(first, last + 1).map(({ section }, index) => {
    const [start, end] = [starts[first + index] as number, starts[first + index + 1] as number]
    return { section, atoms: atoms.slice(Math.max(from, start), Math.min(to, end)) }
  })
}

/** On a shared slide each section but the one that gives the title keeps its own as a heading. */
function blocksOf(run: Run, { first, last, kind, owner }: Candidate, all: readonly Atom[]): BlockContent[] {
  const shown = (atoms: readonly Atom[]) => joinAtoms(atoms.filter(({ picture }) => !picture))
  if (kind !== 'shared') return shown(all)
  return run.sections.slice(first, last + 1).flatMap(({ section, atoms }): BlockContent[] => {
    if (section.title === owner.title || titleText(section) === '') return shown(atoms)
    if (section.isPart) return [...(section.lead ? [section.lead] : []), ...shown(atoms)]
    return [{ type: 'heading', depth: 2, children: section.title }, ...shown(atoms)]
  })
}
