// What a slide looks like, as data: boxes in boxes, in px of the canvas from the slide's corner.
import { SPOKEN_FORMULA } from '../selectors.ts'
import { slidesOnPage } from '../slides.ts'

interface Sides {
  top: number
  left: number
  bottom: number
  right: number
}

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
  padding: Sides
  border: Sides
  children: Box[]
}

/** Drawn by Slidev, or without a size of their own. */
const IGNORED = `button, svg, script, style, template, ${SPOKEN_FORMULA}, .katex-html > *`
const NONE: Sides = { top: 0, left: 0, bottom: 0, right: 0 }

/** One box for each slide on the page, in order. */
export function slideBoxes(): Box[] {
  return slidesOnPage().map(({ slide }) => boxOf(slide, slide.getBoundingClientRect()))
}

function boxOf(element: HTMLElement, origin: DOMRect): Box {
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
    ...placeOf(element.getBoundingClientRect(), origin),
    font: px('font-size'),
    line: px('line-height'),
    padding: sides('padding'),
    border: sides('border', '-width'),
    children: [...element.childNodes].flatMap((child) => boxesOf(child, origin)),
  }
}

function boxesOf(node: ChildNode, origin: DOMRect): Box[] {
  if (node instanceof HTMLElement && !node.matches(IGNORED)) return [boxOf(node, origin)]
  if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return []
  const range = document.createRange()
  range.selectNodeContents(node)
  const place = placeOf(range.getBoundingClientRect(), origin)
  return [
    { tag: '#text', classes: [], ...place, font: 0, line: 0, padding: NONE, border: NONE, children: [] },
  ]
}

function placeOf({ top, left, width, height }: DOMRect, origin: DOMRect) {
  return { top: top - origin.top, left: left - origin.left, width, height }
}
