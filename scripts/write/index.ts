// In: the slides of a deck as data. Out: Slidev markdown that `@slidev/parser` reads back as just these slides.
import type { BlockContent, PhrasingContent } from 'mdast'
import type { DeckPlan, Headmatter, Slide } from '../model/slide.ts'
import { frontmatter } from './frontmatter.ts'
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
    slide.title.length > 0 ? `# ${titleLine(slide, lang)}` : '',
    toSlideMarkdown(slide.blocks),
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

function slideMatter({ layout, title, breadcrumb, step, picture }: Slide): Record<string, unknown> {
  const named = layout !== 'default' || title.length === 0
  return {
    ...(named ? { layout } : {}),
    ...(breadcrumb.length > 0 ? { breadcrumb: breadcrumb.join(' › ') } : {}),
    ...(step === 'normal' ? {} : { class: step }),
    ...(picture ? { image: picture.src } : {}),
    ...(picture?.caption ? captionOf(picture.caption) : {}),
  }
}

/** Alt texts that say only that there is a picture are kept for screen readers, not shown. */
const GENERIC_ALT =
  /^(?:alt|alt text|image|img|picture|pic|photo|screenshot|screen ?shot|图片?|截图|描述|写真|画像|사진|이미지|bild)[\s\d]*$/i

function captionOf(caption: string): { caption: string } | { alt: string } {
  return GENERIC_ALT.test(caption.trim()) ? { alt: caption } : { caption }
}

function titleLine({ title, part }: Slide, lang: string): string {
  const oneLine = title.map(
    (node): PhrasingContent => (node.type === 'break' ? { type: 'text', value: ' ' } : node),
  )
  const nodes: PhrasingContent[] = part ? [...oneLine, { type: 'text', value: partOf(part, lang) }] : oneLine
  const heading: BlockContent = { type: 'paragraph', children: nodes }
  return toSlideMarkdown([heading]).replace(/\s*\n\s*/g, ' ')
}

function partOf({ no, of }: { no: number; of: number }, lang: string): string {
  return /^(?:zh|ja)/.test(lang) ? `（${no}/${of}）` : ` (${no}/${of})`
}
