// In: the slides of a deck as data. Out: Slidev markdown that `@slidev/parser` reads back as just these slides.
import type { BlockContent, Heading } from 'mdast'
import type { DeckPlan, Headmatter, Slide } from '../model/slide.ts'
import { frontmatter } from './frontmatter.ts'
import { pictureMatter } from './picture-matter.ts'
import { presenterNote } from './presenter-note.ts'
import { toSlideMarkdown } from './slide-markdown.ts'

export function writeDeck({ headmatter, slides }: DeckPlan): string {
  return slides.map((slide, index) => writeSlide(slide, index === 0 ? headmatter : {})).join('\n')
}

function writeSlide(slide: Slide, headmatter: Partial<Headmatter>): string {
  const parts = [
    separator({ ...headmatter, ...slideMatter(slide) }),
    toSlideMarkdown([...titleOf(slide), ...slide.blocks]),
    ...(slide.slots ?? []).map(({ name, blocks }) => `::${name}::\n\n${toSlideMarkdown(blocks)}`),
    presenterNote(slide.note, allBlocks(slide)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/**
 * A separator without frontmatter is followed by a blank line; otherwise Slidev takes the text up to the next `---`
 * for frontmatter. A slide without a title always has frontmatter, because Slidev also takes a leading YAML fence
 * for it.
 */
function separator(matter: Record<string, unknown>): string {
  return Object.keys(matter).length === 0 ? '---' : `---\n${frontmatter(matter)}---`
}

function slideMatter(slide: Slide): Record<string, unknown> {
  const { layout, title, breadcrumb, step, columns, part } = slide
  const named = layout !== 'default' || title.length === 0
  return {
    ...(named ? { layout } : {}),
    ...(breadcrumb.length > 0 ? { breadcrumb: breadcrumb.join(' › ') } : {}),
    ...(part ? { continues: `${part.no}/${part.of}` } : {}),
    ...(step === 'normal' || layout === 'center' ? {} : { class: step }),
    ...(layout === 'index' && columns === 2 ? { columns } : {}),
    ...pictureMatter(slide),
  }
}

function titleOf({ title }: Slide): Heading[] {
  return title.length === 0 ? [] : [{ type: 'heading', depth: 1, children: title }]
}

/** Those of the slots as well. */
function allBlocks({ blocks, slots = [] }: Slide): BlockContent[] {
  return [...blocks, ...slots.flatMap((slot) => slot.blocks)]
}
