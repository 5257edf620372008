// Slides that show nothing but the title of a section.
import type { BlockContent } from 'mdast'
import { emptySlide } from './empty-slide.ts'
import type { OwnedSlide } from './owned-slide.ts'
import type { FilledSection } from './sections/fill-sections.ts'
import type { Section } from './sections/sections.ts'

export function dividerOf({ section, note }: FilledSection): OwnedSlide {
  const { title, breadcrumb } = section
  const reason = 'a section starts'
  return { owner: section, slide: { ...emptySlide, layout: 'section', title, breadcrumb, note, reason } }
}

/** Slides that a section must have below it to be worth a slide for its title. Fewer are named by their breadcrumb. */
const FEWEST_BELOW = 3

/** The note of a divider that goes stands on the slide after it. */
export function withoutNeedlessDividers(slides: readonly OwnedSlide[]): OwnedSlide[] {
  const result: OwnedSlide[] = []
  let notes: BlockContent[] = []
  for (const [index, owned] of slides.entries()) {
    const { slide, owner } = owned
    if (slide.layout === 'section' && isNeedless(slidesBelow(slides, index, owner))) {
      notes = [...notes, ...slide.note]
      continue
    }
    result.push({ owner, slide: notes.length > 0 ? { ...slide, note: [...notes, ...slide.note] } : slide })
    notes = []
  }
  return result
}

function isNeedless(below: number): boolean {
  return below > 0 && below < FEWEST_BELOW
}

function slidesBelow(slides: readonly OwnedSlide[], index: number, section: Section): number {
  let end = index + 1
  while (end < slides.length && isWithin(slides[end]?.owner, section)) end++
  return end - index - 1
}

function isWithin(section: Section | undefined, around: Section): boolean {
  return section !== undefined && (section === around || isWithin(section.parent, around))
}
