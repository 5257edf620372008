import { toString as textOf } from 'mdast-util-to-string'
import type { Slide, Step } from '../model/slide.ts'

/** A planned slide as `decks --explain` shows it: plain data that can be kept and compared. */
export interface ExplainedSlide {
  no: number
  layout: string
  step: Step
  /** With the sections around it. */
  title: string
  /** px of what stands below the title, and px that there are for it. */
  height: number
  room: number
  /** Why the slide starts where it does. */
  reason: string
  /** First and last line of the note that it shows; absent where it shows nothing of the note itself. */
  lines?: [from: number, to: number]
}

export function explainedSlides(slides: readonly Slide[]): ExplainedSlide[] {
  return slides.map((slide, index) => {
    const { layout, step, breadcrumb, title, part, height, room, reason } = slide
    const own = textOf({ type: 'paragraph', children: title }).trim()
    const numbered = part ? `${own} (${part.no}/${part.of})` : own
    return {
      no: index + 1,
      layout,
      step,
      title: [...breadcrumb, numbered].join(' › '),
      height,
      room,
      reason,
      ...linesOf(slide),
    }
  })
}

function linesOf({ title, blocks, slots = [], note }: Slide): Pick<ExplainedSlide, 'lines'> {
  const places = [...title, ...blocks, ...slots.flatMap((slot) => slot.blocks), ...note].flatMap(
    ({ position }) => (position ? [position] : []),
  )
  if (places.length === 0) return {}
  const from = Math.min(...places.map(({ start }) => start.line))
  return { lines: [from, Math.max(...places.map(({ end }) => end.line))] }
}
