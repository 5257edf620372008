// What a slide might hold: a run of a talk's atoms, of one section or of several that belong together.
import type { Atom } from '../atoms/atom.ts'
import type { Heights } from '../atoms/block-kind.ts'
import type { FilledSection } from '../sections/fill-sections.ts'
import type { Section } from '../sections/sections.ts'

/** A run of sections whose atoms are cut into slides. */
export interface Run {
  sections: readonly FilledSection[]
  atoms: Atom[]
  /** Index of the section of each atom. */
  sectionAt: number[]
  /** Index of the first atom of each section; one more for the end. */
  starts: number[]
  heights: Heights
}

/** The atoms from `from` up to, not including, `to`: what a slide might hold. */
export interface Candidate {
  from: number
  to: number
  /** Of its sections. */
  first: number
  last: number
  /**
   * `one`: of one section. `shared`: whole sections next to each other, below the title of the one around them.
   * `carried`: all of a section, then the start of the one below it, whose title the slide has.
   */
  kind: 'one' | 'shared' | 'carried'
  owner: Section
}

/** @param sections without dividers, in order */
export function runOf(sections: readonly FilledSection[], heights: Heights): Run {
  const starts = [0]
  for (const { atoms } of sections) starts.push((starts.at(-1) ?? 0) + atoms.length)
  return {
    sections,
    atoms: sections.flatMap(({ atoms }) => atoms),
    sectionAt: sections.flatMap(({ atoms }, index) => atoms.map(() => index)),
    starts,
    heights,
  }
}

/** @returns `never` where no earlier start would do either */
export function candidateOf(run: Run, from: number, to: number): Candidate | 'never' | 'not from here' {
  const { sections, sectionAt, starts } = run
  const [first, last] = [sectionAt[from] as number, sectionAt[to - 1] as number]
  const opening = (sections[first] as FilledSection).section
  const closing = (sections[last] as FilledSection).section
  if (first === last) return { from, to, first, last, kind: 'one', owner: opening }
  if (from !== starts[first]) return 'not from here'
  const around = closing.parent
  const between = sections.slice(first + 1, last)
  if (!around || between.some(({ section }) => section.parent !== around)) return 'never'
  const opensBelow = opening === around
  if (!opensBelow && opening.parent !== around) return 'never'
  const isWhole = to === starts[last + 1] && sections[last + 1]?.section.parent !== closing
  if (isWhole) return { from, to, first, last, kind: 'shared', owner: around }
  return opensBelow && last === first + 1
    ? { from, to, first, last, kind: 'carried', owner: closing }
    : 'never'
}
