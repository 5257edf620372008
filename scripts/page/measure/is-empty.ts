import { BREADCRUMB, HEADING } from '../selectors.ts'
import type { Parts } from './piece.ts'

/** Layouts that a title alone leaves empty. */
const FOR_MORE = [
  'default',
  'center',
  'two-cols',
  'two-cols-header',
  'two-columns',
  'image-right',
  'image-left',
]

/** Whether a slide shows nothing, or a title and nothing else where there should be more. */
export function isEmpty(root: Element, { pieces, background }: Parts): boolean {
  if (background) return false
  const title = root.querySelector(HEADING)
  const isOther = (element: Element) => !title?.contains(element) && !element.closest(BREADCRUMB)
  if (pieces.some(({ element }) => isOther(element))) return false
  return pieces.length === 0 || FOR_MORE.some((layout) => root.classList.contains(layout))
}
