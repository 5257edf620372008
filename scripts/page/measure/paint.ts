import type { Box } from './box.ts'

/** Whether an element shows a background or a border. */
export function isPainted(style: CSSStyleDeclaration): boolean {
  if (!isTransparent(style.backgroundColor) || style.backgroundImage !== 'none') return true
  return ['top', 'right', 'bottom', 'left'].some((side) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
    return width > 0 && !isTransparent(style.getPropertyValue(`border-${side}-color`))
  })
}

function isTransparent(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour)
}

/** Whether a picture lies behind all of a slide. */
export function hasBackground(root: Element, slide: Element): boolean {
  for (let element: Element | null = root; element; element = element.parentElement) {
    if (getComputedStyle(element).backgroundImage !== 'none') return true
    if (element === slide) break
  }
  return false
}

/**
 * Where `::before` and `::after` show something: their own boxes where they are positioned, else the element's.
 * @param box of the element
 */
export function generatedBoxes(element: Element, box: Box): Box[] {
  return ['::before', '::after'].flatMap((name) => generatedBox(element, box, name) ?? [])
}

function generatedBox(element: Element, { left, top, right, bottom }: Box, name: string): Box | undefined {
  const style = getComputedStyle(element, name)
  if (!/url\(|"[^"]*[^\s"]/.test(style.content) || style.display === 'none') return undefined
  if (style.position !== 'absolute') return { left, top, right, bottom }
  // It has its place from an element farther out, which nobody tells.
  if (getComputedStyle(element).position === 'static') return undefined
  const length = (property: string) => Number.parseFloat(style.getPropertyValue(property)) || 0
  const x = left + element.clientLeft + length('left')
  const y = top + element.clientTop + length('top')
  const padding = (a: string, b: string) => length(`padding-${a}`) + length(`padding-${b}`)
  const inner = style.boxSizing === 'border-box' ? 0 : 1
  const width = length('width') + inner * padding('left', 'right')
  const height = length('height') + inner * padding('top', 'bottom')
  return { left: x, top: y, right: x + width, bottom: y + height }
}
