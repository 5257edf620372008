import type { Slide } from '../../model/slide.ts'
import type { Page } from './page.ts'

/** @param width px that pictures have side by side */
export function pageSlide(
  { owner, layout, step, content, height, room, reason }: Page,
  width: number,
): Slide {
  const { atoms } = content
  const pictures = atoms.flatMap(({ picture }) => picture ?? [])
  return {
    layout: layout.name,
    title: owner.title,
    breadcrumb: owner.breadcrumb,
    step,
    blocks: [...content.blocks()],
    pictures: pictures.map(({ src, caption }) => ({ src, caption })),
    ...(layout.columns ? { columns: layout.columns(pictures, { width, height: room }) } : {}),
    note: atoms.flatMap(({ note }) => note),
    height: Math.round(height),
    room: Math.round(room),
    reason,
  }
}
