import { BREADCRUMB, FORMULA } from '../selectors.ts'
import type { Around } from './around.ts'
import type { Box } from './box.ts'
import type { Parts } from './piece.ts'

const CODE = 'pre, code, kbd, samp'
/** Small by their nature. */
const SMALL = `sub, sup, rt, ${FORMULA}, ${BREADCRUMB}`

/**
 * @param style of the element that the text stands in
 * @returns a box for each of its lines
 */
export function linesOf(text: Text, style: CSSStyleDeclaration, { scale }: Around): Box[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  const line = Number.parseFloat(style.lineHeight) * scale
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  return boxes.map(({ left, right, top, bottom, height }) => {
    // The box of a text is as tall as its font says, even where the lines are closer than that.
    const spare = line < height ? (height - line) / 2 : 0
    return { left, right, top: top + spare, bottom: bottom - spare }
  })
}

/** Notes how large a text is, unless it is small by its nature. @param shown the element that sets it */
export function takeSize(shown: Element, { scale }: Around, sizes: Parts['sizes']): void {
  if (shown.closest(SMALL)) return
  sizes[shown.closest(CODE) ? 'code' : 'text'].push(
    Number.parseFloat(getComputedStyle(shown).fontSize) * scale,
  )
}
