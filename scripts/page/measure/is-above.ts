/**
 * Whether one element is painted over another, by what CSS 2.2 (appendix E) says of the order of painting; stacking
 * contexts within others are left out.
 */
export function isAbove(upper: Element, lower: Element): boolean {
  const [a, b] = [layer(upper, lower), layer(lower, upper)]
  if (a !== b) return a > b
  return (lower.compareDocumentPosition(upper) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function layer(element: Element, other: Element): number {
  let layer = 0
  for (let each: Element | null = element; each && !each.contains(other); each = each.parentElement) {
    const { position, zIndex } = getComputedStyle(each)
    if (position !== 'static') layer = Number(zIndex) || 0.5
  }
  return layer
}
