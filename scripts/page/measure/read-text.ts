import { BREADCRUMB, FORMULA, HEADING } from '../selectors.ts'
import type { Around } from './around.ts'
import type { Parts } from './piece.ts'

/** Looked at or copied rather than read word by word. */
const NOT_READ = `pre, table, ${FORMULA}, ${BREADCRUMB}`
/** Set in a size of their own on every slide. */
const NOT_BODY = `${HEADING}, code, kbd, samp, sub, sup, rt, figcaption`

/** Notes what a room reads of a text, and how large that is, if it is body text. @param element that the text stands in */
export function takeRead({ data }: Text, element: Element, { block, scale }: Around, parts: Parts): void {
  if (element.closest(NOT_READ)) return
  parts.read.push({ block, element, text: data })
  if (element.closest(NOT_BODY)) return
  const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
  const letters = data.replace(/\s/g, '').length
  parts.sizes.body.set(size, (parts.sizes.body.get(size) ?? 0) + letters)
}

/** The words of a slide, its title apart: those of one block go on in each other, `un**bold**` is one. */
export function readText({ read }: Parts, title: Element | null): string {
  let text = ''
  let last: Element | undefined
  for (const each of read) {
    if (title?.contains(each.element)) continue
    text += each.block === last ? each.text : `\n${each.text}`
    last = each.block
  }
  return text.trim()
}

/** @returns the size that most letters have; 0 where there is none */
export function bodySize({ sizes }: Parts): number {
  const [most] = [...sizes.body].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? 0
}
