import { BREADCRUMB, LAYOUT, TITLE } from '../selectors.ts'
import { type SlideRange, slidesBetween } from '../slides.ts'

/** How far the content of a slide reaches. */
export interface Extent {
  /** Number on the page. */
  no: number
  /** px from where content begins to the end of the last block; absent where there is none below the title. */
  height?: number
}

export function slideExtents(range: SlideRange): Extent[] {
  return slidesBetween(range).map(({ slide, no }) => {
    const height = heightOf(slide)
    return height === undefined ? { no } : { no, height }
  })
}

function heightOf(slide: HTMLElement): number | undefined {
  const column = columnOf(slide)
  if (!column) return undefined
  const { paddingTop } = getComputedStyle(column)
  const top = column.getBoundingClientRect().top + Number.parseFloat(paddingTop)
  const blocks = [...column.children].filter((child) => !child.matches(`${TITLE}, ${BREADCRUMB}`))
  const bottoms = blocks.map((block) => block.getBoundingClientRect()).filter(({ height }) => height > 0)
  return bottoms.length === 0 ? undefined : Math.max(...bottoms.map(({ bottom }) => bottom)) - top
}

/** The element that holds title and blocks. */
function columnOf(slide: HTMLElement): Element | null | undefined {
  const layout = slide.querySelector(LAYOUT)
  return slide.querySelector(TITLE)?.parentElement ?? layout?.querySelector(':scope > div') ?? layout
}
