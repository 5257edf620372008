// A note's text in, its planned slides as short texts out:
//
//     default: Queues (1/2)
//     - they grow
//     % what the presenter says
import { briefTalk } from '../../scripts/brief/index.ts'
import type { DeckPlan, Picture, Slide } from '../../scripts/model/slide.ts'
import { planDeck } from '../../scripts/plan/index.ts'
import { markdownOf } from './markdown.ts'
import { talksOf } from './note.ts'

/** The plan of a note that is one talk. @param pictures by URL, width and height in px */
export function planOf(
  text: string,
  pictures: Record<string, [width: number, height: number]> = {},
): DeckPlan {
  const [talk] = talksOf(text).talks
  if (!talk) throw new Error('no talk')
  return planDeck(talk, picturesOf(pictures))
}

export function picturesOf(
  pictures: Record<string, [width: number, height: number]>,
): ReadonlyMap<string, Picture> {
  return new Map(
    Object.entries(pictures).map(([url, [width, height]]) => [url, { src: `/monday/${url}`, width, height }]),
  )
}

/** The slides of a note that is one talk, as texts, without the cover. */
export function slidesOf(text: string, pictures?: Record<string, [width: number, height: number]>): string[] {
  return planOf(text, pictures).slides.slice(1).map(slideText)
}

/** The same of its points: as the program makes them, where the front matter says nothing of prose. */
export function briefedSlides(text: string): Slide[] {
  const [talk] = talksOf(text).talks
  if (!talk) throw new Error('no talk')
  return planDeck(briefTalk(talk), new Map()).slides.slice(1)
}

export function slideText(slide: Slide): string {
  const { layout, title, part, breadcrumb, pictures, blocks, slots = [], note } = slide
  const heading = markdownOf({ type: 'paragraph', children: title })
  const named = [...breadcrumb, part ? `${heading} (${part.no}/${part.of})` : heading].join(' › ')
  return [
    `${layout}: ${named}`,
    ...pictures.map(({ src, caption }) => `[${src} ${caption}]`),
    ...(blocks.length > 0 ? [markdownOf({ type: 'root', children: blocks })] : []),
    ...slots.map(({ name, blocks }) => `::${name}::\n${markdownOf({ type: 'root', children: blocks })}`),
    ...note.map((block) => `% ${markdownOf(block)}`),
  ].join('\n')
}
