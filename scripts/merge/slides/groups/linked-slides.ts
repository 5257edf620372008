import type { SlideLink } from './links.ts'
import type { PlacedSlide, SlideGroup } from './slide-group.ts'

/** Groups of all that is linked, directly or through others (disjoint sets). @param slides in order */
export function linkedSlides(slides: readonly PlacedSlide[], links: readonly SlideLink[]): SlideGroup[] {
  const parents = new Map<PlacedSlide, PlacedSlide>()
  const rootOf = (slide: PlacedSlide): PlacedSlide => {
    let root = slide
    for (let up = parents.get(root); up; up = parents.get(up)) root = up
    return root
  }
  for (const [a, b] of links) {
    const [own, other] = [rootOf(a), rootOf(b)]
    if (own !== other) parents.set(own, other)
  }
  const groups = new Map<PlacedSlide, Record<PlacedSlide['side'], PlacedSlide[]>>()
  for (const slide of slides) {
    const root = rootOf(slide)
    const group = groups.get(root) ?? { base: [], edited: [], fresh: [] }
    groups.set(root, group)
    group[slide.side].push(slide)
  }
  return [...groups.values()]
}
