import type { Element, ElementContent } from 'xast'

/** px between two lines. */
const LINE = 18

/**
 * The words of a `<foreignObject>` as SVG text in the middle of its box. Mermaid writes its labels as HTML there, and
 * without them nothing but empty boxes would be left.
 */
export function foreignText({ name, attributes, children }: Element): Element | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) =>
    Number.parseFloat(attributes[key] ?? '0'),
  )
  const lines = linesOf(children).filter((line) => line !== '')
  if (lines.length === 0) return undefined
  const prefix = name.replace(/[^:]*$/, '')
  const centre = String((x || 0) + (width || 0) / 2)
  const top = (y || 0) + (height || 0) / 2 - ((lines.length - 1) * LINE) / 2
  return {
    type: 'element',
    name: `${prefix}text`,
    attributes: { x: centre, 'text-anchor': 'middle', 'dominant-baseline': 'central' },
    children: lines.map((value, index) => ({
      type: 'element',
      name: `${prefix}tspan`,
      attributes: { x: centre, y: String(top + index * LINE) },
      children: [{ type: 'text', value }],
    })),
  }
}

const BLOCK = /^(?:.*:)?(?:br|p|div|li|tr|h\d)$/i

function linesOf(children: readonly ElementContent[]): string[] {
  return textOf(children)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
}

function textOf(children: readonly ElementContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value.replace(/\s+/g, ' ')
      if (child.type !== 'element' || /^(?:.*:)?(?:script|style)$/i.test(child.name)) return ''
      const text = textOf(child.children)
      return BLOCK.test(child.name) ? `\n${text}\n` : text
    })
    .join('')
}
