// Runs in the page, on Slidev's print view. Knows nothing of decks; gives what it measures, in px of the canvas.

/** What the browser says of one slide. */
export interface Measured {
  /** Number on the page. */
  no: number
  title: string
  /** px by which the content leaves the slide, or runs into the footer. */
  overflowX: number
  overflowY: number
  /** px that a box inside hides, at most. */
  clipped: number
  /** px; 0 where the slide has no text. */
  minFontSize: number
  minCodeSize: number
  /** Share of the slide's height that the content takes, 0 to 1. */
  fill: number
  /** Pictures that did not load. */
  brokenPictures: string[]
}

export function measureSlides({ from, to }: { from: number; to: number }): Measured[] {
  /** Marks that are drawn, but hold no content of the slide. */
  const CHROME = '.reprise-footer, .katex-mathml, svg *, script, style, template'
  const CODE = 'pre, code, kbd'

  const slides = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  return slides.filter((slide) => isBetween(Number.parseInt(slide.id, 10))).map(measure)

  function isBetween(no: number): boolean {
    return no >= from && no <= to
  }

  function measure(slide: HTMLElement): Measured {
    const frame = slide.getBoundingClientRect()
    const footer = slide.querySelector('.reprise-footer')?.getBoundingClientRect()
    const floor = footer ? Math.min(frame.bottom, footer.top) : frame.bottom
    const elements = [...slide.querySelectorAll<HTMLElement>('.slidev-layout *')].filter(isContent)
    const boxes = elements.flatMap(contentBoxes)
    const bottom = Math.max(frame.top, ...boxes.map((box) => box.bottom))
    const right = Math.max(frame.left, ...boxes.map((box) => box.right))
    const left = Math.min(frame.right, ...boxes.map((box) => box.left))
    const top = Math.min(frame.bottom, ...boxes.map((box) => box.top))
    const texts = elements.filter(hasText)
    return {
      no: Number.parseInt(slide.id, 10),
      title: slide.querySelector('h1')?.textContent?.trim() ?? '',
      overflowX: Math.max(0, round(right - frame.right), round(frame.left - left)),
      overflowY: Math.max(0, round(bottom - floor), round(frame.top - top)),
      clipped: Math.max(0, ...elements.map(hidden)),
      minFontSize: smallest(texts.filter((element) => !element.closest(CODE))),
      minCodeSize: smallest(texts.filter((element) => element.closest('pre'))),
      fill: round2((bottom - frame.top) / frame.height),
      brokenPictures: [...slide.querySelectorAll('img')]
        .filter(isBroken)
        .map((image) => image.getAttribute('src') ?? ''),
    }
  }

  function isContent(element: HTMLElement): boolean {
    return (
      !element.matches(CHROME) && !element.closest('.katex-mathml') && element.getClientRects().length > 0
    )
  }

  /** Text and pictures; a box that only holds others says nothing of its own. */
  function contentBoxes(element: HTMLElement): DOMRect[] {
    if (element.matches('img, svg, video, iframe, canvas, pre, table, hr'))
      return [element.getBoundingClientRect()]
    return [...element.childNodes].flatMap((child) => {
      if (child.nodeType !== Node.TEXT_NODE || (child.textContent ?? '').trim() === '') return []
      const range = document.createRange()
      range.selectNodeContents(child)
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    })
  }

  function hasText(element: HTMLElement): boolean {
    return [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
    )
  }

  function hidden(element: HTMLElement): number {
    const { overflowX, overflowY } = getComputedStyle(element)
    const x = overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth
    const y = overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight
    return Math.max(x, y)
  }

  function smallest(elements: HTMLElement[]): number {
    const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    return sizes.length === 0 ? 0 : round2(Math.min(...sizes))
  }

  function isBroken(image: HTMLImageElement): boolean {
    return image.complete && image.naturalWidth === 0
  }

  function round(px: number): number {
    return Math.round(px * 10) / 10
  }

  function round2(share: number): number {
    return Math.round(share * 100) / 100
  }
}
