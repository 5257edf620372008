import type { ExplainedSlide } from '../plan/explained-slides.ts'

/** `  4  default, dense  340/396 px  Measures: 4 short sections share a slide` */
export function explainedLine({ no, layout, step, title, height, room, reason }: ExplainedSlide): string {
  const kind = step === 'normal' ? layout : `${layout}, ${step}`
  const px = room === 0 ? '' : `${height}/${room} px`
  return `    ${String(no).padStart(3)}  ${kind.padEnd(14)}  ${px.padEnd(10)}  ${title}: ${reason}`
}
