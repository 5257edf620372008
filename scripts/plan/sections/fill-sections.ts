import type { BlockContent } from 'mdast'
import { type Atom, atomOf } from '../atoms/atom.ts'
import type { CutSetting } from '../atoms/block-kind.ts'
import { cutBlocks } from './cut-blocks.ts'
import { type Section, titleText } from './sections.ts'

/** A section with the pieces that its slides are made of. */
export interface FilledSection {
  section: Section
  /** At least one, unless it is a divider. */
  atoms: Atom[]
  /** Of a divider: what goes into its presenter note. */
  note: BlockContent[]
  /** It has nothing to show but its title, and sections below it. */
  divider: boolean
}

/**
 * No slide is only a heading. A section that shows nothing and has sections below it divides the talk; one with
 * nothing below it closes the section before it as a bold line, or opens the one after it.
 */
export function fillSections(
  sections: readonly Section[],
  contextOf: (section: Section) => CutSetting,
): FilledSection[] {
  const all = sections.map(
    (section): FilledSection => ({
      section,
      ...cutBlocks(section.blocks, contextOf(section)),
      divider: false,
    }),
  )
  const kept: FilledSection[] = []
  // Titles and notes that have no slide yet.
  let titles: Atom[] = []
  const notes: BlockContent[] = []
  for (const [index, filled] of all.entries()) {
    const { section, atoms, note } = filled
    const last = kept.at(-1)
    if (atoms.length > 0) {
      const all = [...titles, ...atoms]
      all[0]?.note.unshift(...notes.splice(0))
      kept.push({ ...filled, atoms: all })
      titles = []
    } else if (hasContentBelow(all, index) && section.level > 0) kept.push({ ...filled, divider: true })
    else if (section.level === 0 || titleText(section) === '') notes.push(...note)
    else if (last && !last.divider) last.atoms.push(titleAtom(filled, false))
    else titles.push(titleAtom(filled, true))
  }
  const [talk] = all
  if (talk && titles.length > 0) kept.push({ ...talk, atoms: titles })
  const end = kept.at(-1)
  if (end) (end.atoms.at(-1)?.note ?? end.note).push(...notes)
  else if (talk && notes.length > 0) kept.push({ ...talk, note: notes, divider: true })
  return kept
}

/** Whether anything that shows stands in the sections below this one. */
function hasContentBelow(sections: readonly FilledSection[], index: number): boolean {
  const level = sections[index]?.section.level ?? 0
  for (const { section, atoms } of sections.slice(index + 1)) {
    if (section.level <= level) return false
    if (atoms.length > 0) return true
  }
  return false
}

/** @param leads it stands above what it belongs to */
function titleAtom({ section, note }: FilledSection, leads: boolean): Atom {
  const children = section.title
  return { ...atomOf({ type: 'paragraph', children: [{ type: 'strong', children }] }), leads, note }
}
