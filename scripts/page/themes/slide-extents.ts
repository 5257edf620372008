import { BREADCRUMB, LAYOUT, TITLE } from '../selectors.ts'
import { type SlideRange, slidesBetween } from '../slides.ts'

/** How far the content of a slide reaches. */
export interface Extent {
  /** Number on the page. */
  no: number
  /** px from where title or breadcrumb begin to the end of the last block; absent where there is none below the title. */
  height?: number
}

export function slideExtents(range: SlideRange): Extent[] {
  return slidesBetween(range).map(({ slide, no }) => {
    const height = heightOf(slide)
    return height === undefined ? { no } : { no, height }
  })
}

/** From the breadcrumb or title to the end of the last block: what is centred begins anywhere. */
function heightOf(slide: HTMLElement): number | undefined {
  const column = columnOf(slide)
  if (!column) return undefined
  const heads = [...slide.querySelectorAll(`${TITLE}, ${BREADCRUMB}`)].map(boxOf)
  const blocks = [...column.children].filter((child) => !child.matches(NO_BLOCK)).map(boxOf)
  const [tops, bottoms] = [heads.filter(isShown), blocks.filter(isShown)]
  if (bottoms.length === 0) return undefined
  const top = Math.min(...(tops.length > 0 ? tops : bottoms).map((box) => box.top))
  return Math.max(...bottoms.map(({ bottom }) => bottom)) - top
}

/** Title and breadcrumb, what holds them where the layout has columns, and a picture, which takes what room there is. */
const NO_BLOCK = `${TITLE}, ${BREADCRUMB}, .reprise-above, .reprise-picture`

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect()
}

function isShown({ height }: DOMRect): boolean {
  return height > 0
}

/** The element that holds title and blocks. */
function columnOf(slide: HTMLElement): Element | null | undefined {
  const layout = slide.querySelector(LAYOUT)
  return slide.querySelector(TITLE)?.parentElement ?? layout?.querySelector(':scope > div') ?? layout
}
