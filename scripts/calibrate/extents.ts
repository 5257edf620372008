// Runs in the page: how far the content of each slide of a deck reaches.

export interface Extent {
  /** Number on the page. */
  no: number
  /** px from where content begins to the end of the last block; absent where there is none below the title. */
  height?: number
}

export function slideExtents({ from, to }: { from: number; to: number }): Extent[] {
  const slides = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  return slides
    .map((slide) => ({ slide, no: Number.parseInt(slide.id, 10) }))
    .filter(({ no }) => no >= from && no <= to)
    .map(({ slide, no }) => {
      const height = heightOf(slide)
      return height === undefined ? { no } : { no, height }
    })

  function heightOf(slide: HTMLElement): number | undefined {
    const column = columnOf(slide)
    if (!column) return undefined
    const { paddingTop } = getComputedStyle(column)
    const top = column.getBoundingClientRect().top + Number.parseFloat(paddingTop)
    const blocks = [...column.children].filter((child) => !child.matches('h1, .reprise-breadcrumb'))
    const bottoms = blocks.map((block) => block.getBoundingClientRect()).filter(({ height }) => height > 0)
    return bottoms.length === 0 ? undefined : Math.max(...bottoms.map(({ bottom }) => bottom)) - top
  }

  /** The element that holds title and blocks. */
  function columnOf(slide: HTMLElement): Element | null | undefined {
    const layout = slide.querySelector('.slidev-layout')
    return slide.querySelector('h1')?.parentElement ?? layout?.querySelector(':scope > div') ?? layout
  }
}
