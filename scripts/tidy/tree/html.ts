import type { Element, Root as HastRoot, Nodes } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toMdast } from 'hast-util-to-mdast'
import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/** GitHub's list of harmless HTML, and attributes that only dress: they have no counterpart in mdast and vanish. */
const HARMLESS: Schema = {
  ...defaultSchema,
  allowComments: true,
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...[
      'center',
      'font',
      'u',
      'mark',
      'small',
      'big',
      'abbr',
      'cite',
      'figure',
      'figcaption',
      'wbr',
      'article',
      'nav',
    ],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      'className',
      'id',
      'style',
      'data*',
      'name',
      'bgColor',
      'face',
    ],
    a: ['href', 'target', 'rel', 'title', 'className', 'id', 'name'],
    li: ['className', 'value'],
    input: ['type', 'disabled', 'checked'],
    div: ['itemScope', 'itemType', 'className'],
  },
}

const html5 = unified().use(rehypeParse, { fragment: true })

/**
 * Raw HTML becomes the mdast that it means; what is not harmless (`<script>`, `onclick`, `javascript:`) or no HTML at
 * all (`<String>`, `<table name>`) becomes the text that it is. Comments stay.
 */
export const html: TreeRule = (tree) => {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || isPhrasingParent(parent)) return
    const blocks = isComment(node.value) ? [node] : blocksOf(node)
    parent.children.splice(index, 1, ...(blocks as never[]))
    return [SKIP, index + blocks.length]
  })
  visit(tree, (node) => {
    if (!('children' in node) || !isPhrasingParent(node)) return
    if (node.children.some(({ type }) => type === 'html')) {
      node.children = inline(node.children as PhrasingContent[]) as typeof node.children
    }
  })
}

function isPhrasingParent(node: Parents): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(node.type)
}

function isComment(value: string): boolean {
  return /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(value)
}

function blocksOf(node: Html): RootContent[] {
  const position = node.position ? { position: node.position } : {}
  const tree = html5.parse(node.value)
  if (!isHtml(node.value) || !isHarmless(tree)) {
    return [{ type: 'code', lang: 'html', value: node.value, ...position }]
  }
  const { children } = toMdast(tree, { document: true }) as Root
  for (const child of children) Object.assign(child, position)
  return children
}

/** Attributes that HTML lets stand without a value. */
const BOOLEAN_ATTRIBUTE = /^(?:checked|disabled|hidden|open|reversed|compact|itemscope|nowrap|noshade)$/i

/**
 * HTML and nothing else. The parser drops what it does not know without a word: `</String>`, `<!doctype x>`; it makes
 * a comment of `<?php …?>` and a table of `<table name>`.
 */
function isHtml(value: string): boolean {
  const bare = value.replace(/<!--[\s\S]*?-->/g, '').replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g, '=')
  if (/<[?!]/.test(bare)) return false
  const tags = [...bare.matchAll(/<\/?([a-z][^\s/>]*)([^>]*)/gi)]
  return tags.every(
    ([, name = '', attributes = '']) =>
      HARMLESS.tagNames?.includes(name.toLowerCase()) &&
      (attributes.replace(/[^\s/=]+\s*=/g, '').match(/[^\s/]+/g) ?? []).every((each) =>
        BOOLEAN_ATTRIBUTE.test(each),
      ),
  )
}

function isHarmless(tree: HastRoot): boolean {
  return same(tree, sanitize(tree, HARMLESS) as Nodes)
}

function same(left: Nodes, right: Nodes): boolean {
  const bare = (_: string, value: unknown) => value
  const strip = (tree: Nodes) =>
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'data' ? undefined : bare(key, value),
    )
  return strip(left) === strip(right)
}

type Wrap = (children: PhrasingContent[], tag: Element) => PhrasingContent[]

const code: Wrap = (children) => [{ type: 'inlineCode', value: textOf({ type: 'paragraph', children }) }]
const strong: Wrap = (children) => [{ type: 'strong', children }]
const emphasis: Wrap = (children) => [{ type: 'emphasis', children }]
const strike: Wrap = (children) => [{ type: 'delete', children }]
const bare: Wrap = (children) => children
const link: Wrap = (children, tag) => [
  { type: 'link', url: String(tag.properties.href ?? ''), children: children as never[] },
]

const PAIRED: Readonly<Record<string, Wrap>> = {
  ...{ b: strong, strong, i: emphasis, em: emphasis, del: strike, s: strike, strike },
  ...{ code, kbd: code, samp: code, tt: code, a: link },
  ...{
    sub: bare,
    sup: bare,
    u: bare,
    mark: bare,
    span: bare,
    font: bare,
    small: bare,
    big: bare,
    center: bare,
  },
  ...{ ins: bare, abbr: bare, q: bare, cite: bare, div: bare, p: bare, summary: bare, details: bare },
}

const VOID: Readonly<Record<string, (tag: Element) => PhrasingContent[]>> = {
  br: () => [{ type: 'break' }],
  wbr: () => [],
  img: ({ properties }) => [
    { type: 'image', url: String(properties.src ?? ''), alt: properties.alt ? String(properties.alt) : null },
  ],
}

/** Inline HTML comes as separate tags; pairs are found among siblings. */
function inline(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as PhrasingContent
    if (child.type !== 'html' || isComment(child.value)) {
      result.push(child)
      continue
    }
    const tag = harmlessTag(child.value)
    const wrap = tag && PAIRED[tag.tagName]
    const close = wrap ? closing(children, index, tag.tagName) : -1
    if (tag && VOID[tag.tagName]) result.push(...(VOID[tag.tagName]?.(tag) ?? []))
    else if (tag && wrap && close > index) {
      result.push(...wrap(inline(children.slice(index + 1, close)), tag))
      index = close
    } else
      result.push({ type: 'text', value: child.value, ...(child.position && { position: child.position }) })
  }
  return result
}

function harmlessTag(value: string): Element | undefined {
  if (!/^<[a-z][a-z0-9]*(?:\s[^>]*|\/)?>$/i.test(value) || !isHtml(value)) return undefined
  const tree = html5.parse(value)
  const [tag] = tree.children
  return tag?.type === 'element' && isHarmless(tree) ? tag : undefined
}

function closing(children: readonly PhrasingContent[], open: number, name: string): number {
  let depth = 0
  for (let index = open; index < children.length; index++) {
    const child = children[index] as PhrasingContent
    if (child.type !== 'html') continue
    if (new RegExp(`^<${name}[\\s>]`, 'i').test(child.value)) depth++
    if (new RegExp(`^</${name}\\s*>`, 'i').test(child.value) && --depth === 0) return index
  }
  return -1
}
