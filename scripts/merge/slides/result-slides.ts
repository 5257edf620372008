import type { DeckSlide } from '../text/deck-slides.ts'
import { keyOf } from '../text/lines.ts'
import type { PlacedSlide, SlideGroup, SlidePartners, SlideRefs } from './groups/slide-group.ts'

/**
 * The slides of the result: those of the edited deck but for breaks that nobody edited and that are generated no more;
 * and new ones, each behind the slide it is generated behind.
 */
export function resultSlides({ base, edited, fresh }: SlideGroup, partners: SlidePartners): SlideRefs[] {
  const place = (side: readonly PlacedSlide[], slide: PlacedSlide | undefined) => {
    const at = slide ? side.indexOf(slide) : -1
    return at === -1 ? undefined : at
  }
  const pairs = base.map((was, at) => ({
    base: at,
    edited: place(edited, partners.edited.to.get(was)),
    fresh: place(fresh, partners.fresh.to.get(was)),
  }))
  const slides = edited.flatMap(({ slide }, at): SlideRefs[] => {
    const pair = pairs.find((each) => each.edited === at)
    if (!pair) return [{ edited: at }]
    if (pair.fresh !== undefined) return [{ base: pair.base, edited: at, fresh: pair.fresh }]
    const isSame = sameFrame(slide, (base[pair.base] as PlacedSlide).slide)
    return isSame && at > 0 ? [] : [{ base: pair.base, edited: at }]
  })
  for (const at of fresh.keys()) {
    if (pairs.some((pair) => pair.fresh === at)) continue
    const before = slides.findLastIndex((refs) => refs.fresh !== undefined && refs.fresh < at)
    slides.splice(before + 1, 0, { fresh: at })
  }
  return slides
}

function sameFrame(a: DeckSlide, b: DeckSlide): boolean {
  return (
    a.heading?.key === b.heading?.key && keyOf(a.frontmatter?.yaml ?? '') === keyOf(b.frontmatter?.yaml ?? '')
  )
}
