// In: the slides of a deck as data. Out: Slidev markdown that `@slidev/parser` reads back as just these slides.
import type { Heading, PhrasingContent } from 'mdast'
import type { DeckPlan, Headmatter, Slide } from '../model/slide.ts'
import { frontmatter } from './frontmatter.ts'
import { pictureMatter } from './picture-matter.ts'
import { presenterNote } from './presenter-note.ts'
import { toSlideMarkdown } from './slide-markdown.ts'

export function writeDeck({ headmatter, slides }: DeckPlan): string {
  return slides
    .map((slide, index) => writeSlide(slide, index === 0 ? headmatter : {}, headmatter.lang))
    .join('\n')
}

function writeSlide(slide: Slide, headmatter: Partial<Headmatter>, lang: string): string {
  const parts = [
    separator({ ...headmatter, ...slideMatter(slide) }),
    toSlideMarkdown([...titleOf(slide, lang), ...slide.blocks]),
    presenterNote(slide.note, slide.blocks),
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
  const { layout, title, breadcrumb, step, columns } = slide
  const named = layout !== 'default' || title.length === 0
  return {
    ...(named ? { layout } : {}),
    ...(breadcrumb.length > 0 ? { breadcrumb: breadcrumb.join(' › ') } : {}),
    ...(step === 'normal' ? {} : { class: step }),
    ...(layout === 'index' && columns === 2 ? { columns } : {}),
    ...pictureMatter(slide),
  }
}

function titleOf({ title, part }: Slide, lang: string): Heading[] {
  if (title.length === 0) return []
  const rest: PhrasingContent[] = part ? [{ type: 'text', value: partOf(part, lang) }] : []
  return [{ type: 'heading', depth: 1, children: [...title, ...rest] }]
}

function partOf({ no, of }: { no: number; of: number }, lang: string): string {
  return /^(?:zh|ja)/.test(lang) ? `（${no}/${of}）` : ` (${no}/${of})`
}
