import type { Blockquote, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { ALERT_KINDS, type AlertKind } from '../../../model/alert.ts'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `[!NOTE]`, `[!tip]- Title`. */
const MARK = /^\[!([a-z][a-z -]*)\]([+-]?)[ \t]*/i

/** Obsidian's other callouts, and HackMD's containers, by the alert that comes nearest. */
const KINDS: Readonly<Record<string, AlertKind | 'quote'>> = {
  ...Object.fromEntries(ALERT_KINDS.map((kind) => [kind, kind])),
  ...{ hint: 'tip', success: 'tip', check: 'tip', done: 'tip' },
  ...{ attention: 'warning', question: 'warning', help: 'warning', faq: 'warning' },
  ...{ danger: 'caution', error: 'caution', failure: 'caution', fail: 'caution', missing: 'caution' },
  ...{ bug: 'caution', quote: 'quote', cite: 'quote', spoiler: 'quote', details: 'quote' },
}

/** What an alert's title may be made of: Slidev puts it into the page without reading it as markdown. */
const PLAIN_TITLE = /^[\p{L}\p{N} .,:;!?'"()/+–—，。：；！？、（）「」“”‘’-]{1,80}$/u

/** A quote that starts with `[!NOTE]` is an alert: its kind and a plain title go into `data`, all else stays. */
export const alerts: TreeRule = (tree) => {
  mapChildren(tree, (node) => (node.type === 'blockquote' ? alertOf(node) : node))
}

function alertOf(quote: Blockquote): Blockquote {
  if (quote.data?.alert) return quote
  const [first, ...rest] = quote.children
  const mark = first?.type === 'paragraph' ? markOf(first) : undefined
  if (!mark) return quote
  const body = mark.text.length > 0 ? [{ ...(first as Paragraph), children: mark.text }, ...rest] : rest
  const kind = KINDS[mark.name] ?? 'note'
  const named = mark.title.length > 0 || (body.length > 0 && (mark.name === kind || kind === 'quote'))
  const title = named ? mark.title : [{ type: 'text' as const, value: capitalised(mark.name) }]
  const label = textOf({ type: 'paragraph', children: title })
  const isPlain = title.every(({ type }) => type === 'text') && (label === '' || PLAIN_TITLE.test(label))
  if (kind !== 'quote' && isPlain && body.some(showsText)) {
    return { ...quote, data: { alert: kind, ...(label === '' ? {} : { title: label }) }, children: body }
  }
  const heading: Paragraph = { ...(first as Paragraph), children: [{ type: 'strong', children: title }] }
  return {
    ...quote,
    ...(kind === 'quote' ? {} : { data: { alert: kind } }),
    children: title.length > 0 ? [heading, ...body] : body,
  }
}

/** The title stands above text of the alert; a picture or another quote in it goes its own way on the slide. */
function showsText(node: Nodes): boolean {
  if ('children' in node) return node.type !== 'blockquote' && node.children.some(showsText)
  return 'value' in node && node.type !== 'html' && node.value.trim() !== ''
}

interface Mark {
  name: string
  /** What stands behind the mark on its line. */
  title: PhrasingContent[]
  /** What stands below it in the same paragraph. */
  text: PhrasingContent[]
}

function markOf({ children }: Paragraph): Mark | undefined {
  // An anchor in front of the mark has left white space.
  const first = children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '')
  const [start, ...others] = children.slice(Math.max(0, first))
  const value = start?.type === 'text' ? start.value.trimStart() : ''
  const mark = MARK.exec(value)
  if (start?.type !== 'text' || !mark) return undefined
  const rest: PhrasingContent[] = [{ ...start, value: value.slice(mark[0].length) }, ...others]
  return { name: (mark[1] as string).trim().toLowerCase(), ...atLineBreak(rest) }
}

function atLineBreak(children: readonly PhrasingContent[]): Pick<Mark, 'title' | 'text'> {
  const title: PhrasingContent[] = []
  for (const [index, child] of children.entries()) {
    const below = children.slice(index + 1)
    if (child.type === 'break') return { title, text: below }
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type !== 'text' || end < 0) {
      if (child.type !== 'text' || child.value !== '') title.push(child)
      continue
    }
    const line = child.value.slice(0, end).trimEnd()
    const text = { ...child, value: child.value.slice(end + 1) }
    return {
      title: line === '' ? title : [...title, { ...child, value: line }],
      text: text.value === '' ? below : [text, ...below],
    }
  }
  return { title, text: [] }
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
