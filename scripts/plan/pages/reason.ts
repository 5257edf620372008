import { kindOf } from '../blocks/index.ts'
import type { Candidate, Run } from './candidates.ts'

/** Why a slide starts where it does, for `decks --explain`. */
export function reasonOf({ atoms, starts }: Run, { from, first, last, kind }: Candidate): string {
  if (kind === 'shared') return `${last - first + 1} short sections share a slide`
  if (kind === 'carried') return 'a short introduction goes with what it introduces'
  if (from === starts[first]) return 'a heading'
  const { block, source } = atoms[from] ?? {}
  if (!block || source !== atoms[from - 1]?.source) return 'more than one slide holds'
  return `more than one slide holds; its ${kindOf(block)?.name ?? block.type} goes on`
}
