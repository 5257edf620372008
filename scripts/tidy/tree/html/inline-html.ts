import type { Element } from 'hast'
import type { Html, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { harmlessHtml } from './harmless-html.ts'
import { isComment } from './html-comments.ts'

/** What the children of a pair of tags become. */
type Wrap = (children: PhrasingContent[], tag: Element) => PhrasingContent[]

const code: Wrap = (children) => [{ type: 'inlineCode', value: textOf({ type: 'paragraph', children }) }]
const strong: Wrap = (children) => [{ type: 'strong', children }]
const emphasis: Wrap = (children) => [{ type: 'emphasis', children }]
const strike: Wrap = (children) => [{ type: 'delete', children }]
const bare: Wrap = (children) => children
const link: Wrap = (children, { properties }) =>
  properties.href === undefined
    ? children
    : [
        {
          type: 'link',
          url: String(properties.href),
          title: properties.title ? String(properties.title) : null,
          children: children as never[],
        },
      ]
const frame: Wrap = (children, { properties }) =>
  properties.src === undefined
    ? children
    : [{ type: 'link', url: String(properties.src), children: children as never[] }]

const PAIRED: Readonly<Record<string, Wrap>> = {
  ...{
    b: strong,
    strong,
    mark: strong,
    i: emphasis,
    em: emphasis,
    cite: emphasis,
    dfn: emphasis,
    var: emphasis,
  },
  ...{ del: strike, s: strike, strike, code, kbd: code, samp: code, tt: code, a: link, iframe: frame },
  sub: (children) => [{ type: 'subscript', children }],
  sup: (children) => [{ type: 'superscript', children }],
  q: (children) => [{ type: 'text', value: '“' }, ...children, { type: 'text', value: '”' }],
  ...{ abbr: bare, bdi: bare, bdo: bare, big: bare, center: bare, details: bare, div: bare, font: bare },
  ...{ ins: bare, label: bare, nobr: bare, p: bare, picture: bare, small: bare, span: bare, summary: bare },
  ...{ time: bare, u: bare, video: frame },
}

const VOID: Readonly<Record<string, (tag: Element) => PhrasingContent[]>> = {
  br: () => [{ type: 'break' }],
  source: () => [],
  wbr: () => [],
  img: ({ properties: { src, alt } }) => [
    { type: 'image', url: String(src ?? ''), alt: alt ? String(alt) : null },
  ],
}

/**
 * Tags in a line come as separate nodes; a pair becomes what it means, what is not harmless or has no other half stays
 * the text that it is. Comments stay.
 */
export function inlineHtml(children: readonly PhrasingContent[]): PhrasingContent[] {
  const tags = children.map((child) => (child.type === 'html' ? tagOf(child.value) : undefined))
  const pairs = pairsOf(tags)
  const open: Frame[] = []
  let current: PhrasingContent[] = []
  for (const [index, child] of children.entries()) {
    const tag = tags[index]
    if (child.type !== 'html' || isComment(child.value)) current.push(child)
    else if (tag?.element && VOID[tag.name]) {
      current.push(...placed(VOID[tag.name]?.(tag.element) ?? [], child))
    } else if (tag?.element && pairs.opens.has(index)) {
      open.push({ tag: tag.element, html: child, outside: current })
      current = []
    } else if (pairs.closes.has(index)) {
      const { tag: opening, html, outside } = open.pop() as Frame
      const wrap = PAIRED[opening.tagName] ?? bare
      for (const node of placed(wrap(current, opening), html)) outside.push(node)
      current = outside
    } else if (!pairs.repeats.has(index))
      current.push(...placed([{ type: 'text', value: child.value }], child))
  }
  return current
}

/** A pair whose closing tag has not come yet. */
interface Frame {
  tag: Element
  html: Html
  /** What stands before it. */
  outside: PhrasingContent[]
}

interface Tag {
  name: string
  /** Of an opening tag. */
  element?: Element
}

function tagOf(value: string): Tag | undefined {
  const close = /^<\/([a-z][a-z0-9]*)\s*>$/i.exec(value)?.[1]
  if (close) return { name: close.toLowerCase() }
  if (!/^<[a-z][a-z0-9]*(?:\s[^>]*|\/)?>$/i.test(value)) return undefined
  const element = harmlessHtml(value)?.children[0]
  return element?.type === 'element' ? { name: element.tagName, element } : undefined
}

/**
 * Indices of tags that belong together: of `<b><i></b></i>` only the bold ones do. Of a pair in one of its own kind
 * (`<b>a <b>b</b></b>`, without end in some pages) nothing is to be seen.
 */
function pairsOf(tags: readonly (Tag | undefined)[]): Record<'opens' | 'closes' | 'repeats', Set<number>> {
  const pairs = { opens: new Set<number>(), closes: new Set<number>(), repeats: new Set<number>() }
  const waiting: { name: string; index: number }[] = []
  const counts = new Map<string, number>()
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by)
  for (const [index, tag] of tags.entries()) {
    if (!tag || !PAIRED[tag.name]) continue
    if (tag.element) {
      waiting.push({ name: tag.name, index })
      count(tag.name, 1)
      continue
    }
    if (!counts.get(tag.name)) continue
    for (let top = waiting.pop(); top; top = waiting.pop()) {
      count(top.name, -1)
      if (top.name !== tag.name) continue
      const isRepeated = (counts.get(tag.name) ?? 0) > 0
      ;(isRepeated ? pairs.repeats : pairs.opens).add(top.index)
      ;(isRepeated ? pairs.repeats : pairs.closes).add(index)
      break
    }
  }
  return pairs
}

/** A single new node stands where its tag stood. */
function placed(nodes: PhrasingContent[], { position }: Html): PhrasingContent[] {
  const [node] = nodes
  if (position && node && nodes.length === 1 && !node.position) node.position = position
  return nodes
}
