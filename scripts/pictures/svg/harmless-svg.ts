// In: the tree of an SVG. Out: the same tree with nothing in it that runs, reaches out of the file or is no drawing.
import type { Element, ElementContent } from 'xast'
import { foreignText } from './foreign-text.ts'
import { harmlessCss } from './harmless-css.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What SVG draws with; anything else, such as the private data of a drawing program, is left out. */
const DRAWN = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'a', 'view', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...[
    'text',
    'tspan',
    'textPath',
    'tref',
    'altGlyph',
    'font',
    'font-face',
    'font-face-src',
    'font-face-name',
  ],
  ...['glyph', 'missing-glyph', 'hkern', 'vkern', 'color-profile'],
  ...['linearGradient', 'radialGradient', 'meshgradient', 'meshrow', 'meshpatch', 'stop', 'pattern', 'hatch'],
  ...['hatchpath', 'solidcolor', 'clipPath', 'mask', 'marker', 'filter'],
  ...[
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
    'feConvolveMatrix',
    'feDiffuseLighting',
  ],
  ...['feDisplacementMap', 'feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG'],
  ...['feFuncR', 'feGaussianBlur', 'feImage', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset'],
  ...['fePointLight', 'feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
  ...['animate', 'animateMotion', 'animateTransform', 'animateColor', 'set', 'mpath'],
])

/** Namespaces by prefix; '' is the default one. */
type Scope = ReadonlyMap<string, string>

const OUTER: Scope = new Map([
  ['', SVG],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  // Pieces of a page often lack its declaration.
  ['xlink', 'http://www.w3.org/1999/xlink'],
])

/**
 * Changes the tree.
 * @param root the document's element
 */
export function makeHarmless(root: Element): void {
  cleanElement(root, OUTER)
  // Browsers draw nothing for an SVG in no namespace, and refuse a prefix that stands for none.
  if (!root.name.includes(':')) root.attributes.xmlns ??= SVG
  if (usesXlink(root)) root.attributes['xmlns:xlink'] ??= OUTER.get('xlink')
}

function usesXlink({ attributes, children }: Element): boolean {
  return (
    Object.keys(attributes).some((name) => name.startsWith('xlink:')) ||
    children.some((child) => child.type === 'element' && usesXlink(child))
  )
}

/** @returns whether the document is an SVG by its namespace, or would be one if it named any */
export function isSvg(root: Element): boolean {
  const [prefix, local] = split(root.name)
  return local === 'svg' && scopeOf(root, OUTER).get(prefix) === SVG
}

function cleanElement(element: Element, outer: Scope): void {
  const scope = scopeOf(element, outer)
  for (const [name, value] of Object.entries(element.attributes)) {
    const clean = isHarmful(name, value ?? '', scope) ? undefined : cleanValue(name, value ?? '')
    if (clean === undefined) delete element.attributes[name]
    else element.attributes[name] = clean
  }
  element.children = element.children.flatMap((child) => cleanChild(child, element, scope))
}

function scopeOf({ attributes }: Element, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name))
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(([name, value]): [string, string] => [name.slice(6), value ?? ''])])
}

function isHarmful(name: string, value: string, scope: Scope): boolean {
  const [prefix, local] = split(name)
  if (prefix === 'xmlns' || name === 'xmlns') return false
  if (prefix !== '' && !scope.has(prefix)) return true
  if (/^on/i.test(local) || name === 'xml:base' || local === 'src') return true
  if (local === 'href') return !/^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i.test(value)
  // `<set attributeName="href" to="javascript:…">`
  return /^\s*(?:java|vb)script:|^\s*data:text/i.test(value)
}

function cleanValue(name: string, value: string): string | undefined {
  const [, local] = split(name)
  if (local === 'href') return value
  // Also `fill`, `filter`, `mask` and the like are CSS.
  return local === 'style' || /url|\\/i.test(value) ? harmlessCss(value) : value
}

function cleanChild(child: ElementContent, parent: Element, outer: Scope): ElementContent[] {
  if (child.type === 'instruction') return []
  if (child.type !== 'element') return [child]
  const scope = scopeOf(child, outer)
  const [prefix, local] = split(child.name)
  if (scope.get(prefix) !== SVG) return []
  if (local === 'foreignObject') return withoutForeign(child, parent)
  if (!DRAWN.has(local) || changesHarmfully(child)) return []
  cleanElement(child, outer)
  if (local === 'style') cleanSheet(child)
  return [child]
}

/** In a `<switch>` the next child says the same in SVG. */
function withoutForeign(child: Element, parent: Element): ElementContent[] {
  const text = split(parent.name)[1] === 'switch' ? undefined : foreignText(child)
  return text ? [text] : []
}

/** An animation of an address or of an event handler. */
function changesHarmfully({ attributes }: Element): boolean {
  return /^(?:.*:)?(?:href|on.*)$/i.test((attributes.attributeName ?? '').trim())
}

function cleanSheet(style: Element): void {
  const css = style.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
  const harmless = harmlessCss(css)
  if (harmless !== css) style.children = [{ type: 'text', value: harmless }]
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return [name.slice(0, Math.max(0, colon)), name.slice(colon + 1)]
}
