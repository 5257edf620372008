import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast'
import type { Emphasis, Html, Nodes, Parents, Root, RootContent, Table, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { cellContent } from './cell-content.ts'
import { harmlessHtml } from './harmless-html.ts'

/** A block of raw HTML as the mdast that it means, or as code where it is no harmless HTML; each at its own lines. */
export function htmlBlocks(node: Html): RootContent[] {
  const tree = harmlessHtml(node.value)
  if (!tree) {
    return [
      { type: 'code', lang: 'html', value: node.value, ...(node.position && { position: node.position }) },
    ]
  }
  const mdast = toMdast(tree, { document: true, handlers: HANDLERS }) as Root
  visit(mdast, ['strong', 'emphasis', 'delete', 'link'], withoutBlocks)
  visit(mdast, 'emphasis', asScript)
  visit(mdast, 'table', withoutEmptyHead)
  mdast.children = mdast.children.flatMap(withoutTable)
  mdast.children.push(...lostComments(tree, mdast))
  placeInside(mdast, node)
  return mdast.children
}

/** `<td>` without a table around it is only its text. */
function withoutTable(node: RootContent): RootContent[] {
  if (node.type === 'tableRow') return node.children.flatMap(withoutTable)
  return node.type === 'tableCell' ? [{ type: 'paragraph', children: node.children }] : [node]
}

/** Comments in preformatted text or between the rows of a table, which have no place in mdast. */
function lostComments(html: HastRoot, mdast: Root): Html[] {
  const kept = new Set<string>()
  visit(mdast, 'html', ({ value }) => {
    kept.add(value)
  })
  const lost: Html[] = []
  visit(html, 'comment', ({ value }) => {
    if (!kept.has(`<!--${value}-->`)) lost.push({ type: 'html', value: `<!--${value}-->` })
  })
  return lost
}

const HANDLERS: Readonly<Record<string, Handle>> = {
  table: (state, node) =>
    holdsBlocks(node)
      ? cellsOf(node).flatMap((cell) => blocksOfCell(state, cell))
      : defaultHandlers.table?.(state, node),
  td: cell,
  th: cell,
  caption: paragraphOfStrong,
  summary: paragraphOfStrong,
  mark: (state, node) => ({ type: 'strong', children: cellContent(state.all(node)) }),
  sub: (state, node) => ({
    type: 'emphasis',
    data: { script: 'subscript' },
    children: cellContent(state.all(node)),
  }),
  sup: (state, node) => ({
    type: 'emphasis',
    data: { script: 'superscript' },
    children: cellContent(state.all(node)),
  }),
  iframe: (_, { properties: { src, title } }) => {
    if (!src) return undefined
    const url = String(src)
    return { type: 'link', url, children: [{ type: 'text', value: title ? String(title) : url }] }
  },
}

declare module 'mdast' {
  interface EmphasisData {
    /** `toMdast` takes only mdast's own phrasing for phrasing. */
    script?: 'subscript' | 'superscript'
  }
}

function asScript(node: Emphasis): void {
  if (node.data?.script) Object.assign(node, { type: node.data.script, data: undefined })
}

/** `<b><pre>…</pre></b>`: what stands in a line holds no blocks. */
function withoutBlocks(node: Nodes): void {
  if ('children' in node) node.children = cellContent(node.children) as never[]
}

/** A table without `<th>` gets an empty first row; its own first row can head it. */
function withoutEmptyHead(table: Table): void {
  const [head] = table.children
  if (table.children.length > 1 && head?.children.every(({ children }) => children.length === 0))
    table.children.shift()
}

function paragraphOfStrong(state: State, node: Element): RootContent[] {
  const children = cellContent(state.all(node))
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children }] }]
}

function cell(state: State, node: Element): Nodes | undefined {
  const handler = node.tagName === 'th' ? defaultHandlers.th : defaultHandlers.td
  const result = handler?.(state, node) as TableCell
  return { ...result, children: cellContent(result.children) }
}

/** A table that only arranges blocks side by side: code of several lines, tables, headings. */
function holdsBlocks(table: Element): boolean {
  return cellsOf(table).some((cell) =>
    contains(cell, ({ tagName }) => /^(?:pre|table|h[1-6])$/.test(tagName)),
  )
}

function cellsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((each) => {
    if (each.tagName === 'td' || each.tagName === 'th' || each.tagName === 'caption') return [each]
    return each.tagName === 'table' ? [] : cellsOf(each)
  })
}

function blocksOfCell(state: State, cell: Element): RootContent[] {
  if (cell.tagName !== 'td') return paragraphOfStrong(state, cell)
  return state.toFlow(state.all(cell)) as RootContent[]
}

function contains(element: Element, test: (element: Element) => boolean): boolean {
  return elementsOf(element).some((each) => test(each) || contains(each, test))
}

function elementsOf({ children }: Element): Element[] {
  return (children as ElementContent[]).filter(
    (each): each is Element => (each as HastNodes).type === 'element',
  )
}

/** Lines in the HTML become lines of the note. */
function placeInside(tree: Parents, { position }: Html): void {
  if (!position) return
  const last = position.end.line
  const lineOf = (line: number) => Math.min(last, position.start.line + line - 1)
  visit(tree, (node, _, parent) => {
    const own = node.position
    if (own) {
      node.position = {
        start: { ...own.start, line: lineOf(own.start.line) },
        end: { ...own.end, line: lineOf(own.end.line) },
      }
    } else if (parent === tree) node.position = position
  })
}
