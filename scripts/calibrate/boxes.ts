// Runs in the page. What a slide looks like, as data: boxes in boxes, in px of the canvas from the slide's corner.

export interface Box {
  /** Lower case; `#text` for text beside elements. */
  tag: string
  classes: string[]
  top: number
  left: number
  width: number
  height: number
  /** px; computed. */
  font: number
  line: number
  padding: { top: number; left: number; bottom: number; right: number }
  border: { top: number; left: number; bottom: number; right: number }
  children: Box[]
}

/** One box for each slide on the page, in order. */
export function slideBoxes(): Box[] {
  /** Drawn by Slidev, or without a size of their own. */
  const IGNORED = 'button, svg, script, style, template, .katex-mathml, .katex-html > *'

  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')].map((slide) => {
    const origin = slide.getBoundingClientRect()
    return box(slide, origin)
  })

  function box(element: HTMLElement, origin: DOMRect): Box {
    const style = getComputedStyle(element)
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0
    const sides = (name: string, end = '') => ({
      top: px(`${name}-top${end}`),
      left: px(`${name}-left${end}`),
      bottom: px(`${name}-bottom${end}`),
      right: px(`${name}-right${end}`),
    })
    return {
      tag: element.tagName.toLowerCase(),
      classes: [...element.classList],
      ...place(element.getBoundingClientRect(), origin),
      font: px('font-size'),
      line: px('line-height'),
      padding: sides('padding'),
      border: sides('border', '-width'),
      children: [...element.childNodes].flatMap((child) => node(child, origin)),
    }
  }

  function node(child: ChildNode, origin: DOMRect): Box[] {
    if (child instanceof HTMLElement && !child.matches(IGNORED)) return [box(child, origin)]
    if (child.nodeType !== Node.TEXT_NODE || !child.textContent?.trim()) return []
    const range = document.createRange()
    range.selectNodeContents(child)
    const none = { top: 0, left: 0, bottom: 0, right: 0 }
    const rect = place(range.getBoundingClientRect(), origin)
    return [
      { tag: '#text', classes: [], ...rect, font: 0, line: 0, padding: none, border: none, children: [] },
    ]
  }

  function place(rect: DOMRect, origin: DOMRect) {
    const { width, height } = rect
    return { top: rect.top - origin.top, left: rect.left - origin.left, width, height }
  }
}
