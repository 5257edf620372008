import type { Slide } from '../model/slide.ts'

export const emptySlide: Slide = {
  layout: 'default',
  title: [],
  breadcrumb: [],
  step: 'normal',
  blocks: [],
  pictures: [],
  note: [],
  height: 0,
  room: 0,
  reason: '',
}
