import type { BlockContent } from 'mdast'
import type { Atom } from '../atoms/atom.ts'
import type { Heights } from '../atoms/block-kind.ts'
import { titleText } from '../sections/sections.ts'
import type { Candidate, Run } from './candidates.ts'
import { joinAtoms } from './join-atoms.ts'

/** What a slide might hold, as layouts look at it. */
export interface Content {
  atoms: readonly Atom[]
  /** Those that are pictures. */
  pictures: readonly Atom[]
  /** Of several sections. */
  isShared: boolean
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
    blocks() {
      blocks ??= blocksOf(run, candidate, atoms)
      return blocks
    },
    heights: run.heights,
  }
}

/** On a shared slide each section but the one that gives the title keeps its own as a heading. */
function blocksOf(run: Run, { first, last, kind, owner }: Candidate, all: readonly Atom[]): BlockContent[] {
  const shown = (atoms: readonly Atom[]) => joinAtoms(atoms.filter(({ picture }) => !picture))
  if (kind !== 'shared') return shown(all)
  return run.sections.slice(first, last + 1).flatMap(({ section, atoms }): BlockContent[] => {
    if (section.title === owner.title || titleText(section) === '') return shown(atoms)
    return [{ type: 'heading', depth: 2, children: section.title }, ...shown(atoms)]
  })
}
