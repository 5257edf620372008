/** By which the elements from the root to the slide make text larger. */
export function scaleAbove(root: Element, slide: Element): number {
  let scale = 1
  for (let element: Element | null = root; element && element !== slide; element = element.parentElement)
    scale *= ownScale(getComputedStyle(element))
  return scale
}

export function ownScale({ transform, scale, zoom }: CSSStyleDeclaration): number {
  const { a, b, c, d } = new DOMMatrix(transform === 'none' ? '' : transform)
  const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number)
  return Math.sqrt(Math.abs(a * d - b * c)) * Math.sqrt(Math.abs(x * y)) * (Number(zoom) || 1)
}
