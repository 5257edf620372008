import { SKIP, visit } from 'unist-util-visit'
import type { Element, Root } from 'xast'

/**
 * How many shapes a browser draws for an SVG. `<use>` shows another element once more, so that twenty lines of
 * `<g id="b"><use href="#a"/><use href="#a"/></g>` draw a million.
 */
export function svgWeight(tree: Root): number {
  const byId = new Map<string, Element>()
  visit(tree, 'element', (element) => {
    if (element.attributes.id) byId.set(element.attributes.id, element)
  })
  const known = new Map<Element, number>()
  const weigh = (element: Element): number => {
    const weight = known.get(element)
    if (weight !== undefined) return weight
    // An element that shows itself is not drawn.
    known.set(element, 0)
    const shown = byId.get(usedId(element))
    let total = 1 + (shown ? weigh(shown) : 0)
    for (const child of element.children) if (child.type === 'element') total += weigh(child)
    known.set(element, total)
    return total
  }
  let total = 0
  visit(tree, 'element', (element) => {
    total += weigh(element)
    return SKIP
  })
  return total
}

function usedId({ name, attributes }: Element): string {
  if (!/(?:^|:)use$/.test(name)) return ''
  const href = Object.entries(attributes).find(([key]) => /(?:^|:)href$/.test(key))?.[1] ?? ''
  return href.replace(/^\s*#/, '')
}
