import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { displayColumns } from '../../../text/display-columns.ts'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'
import { mergeTexts } from './merge-texts.ts'

/** Chinese and Japanese take no space where a line ended; Korean does. */
const NO_SPACE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/
const SENTENCE_END = /[.!?。！？…:：;；)）\]”"]\s*$/

/**
 * A note's line breaks mean something, unless an editor wrapped the text: lines of one paragraph that are not
 * filled to a common width become paragraphs of their own; wrapped ones are joined.
 */
export const lineBreaks: TreeRule = (tree) => {
  const wrapped: Parents[] = []
  mapChildren(tree, (node, parent) => {
    if (node.type === 'listItem') joinLists(node)
    if (isWrappedLine(node)) wrapped.push(node)
    if (node.type !== 'paragraph' || !node.children.some(endsLine)) return node
    const lines = splitLines(node)
    if (lines.length < 2) return node
    if (parent.type === 'listItem')
      return isWrapped(lines) ? paragraph(node, joinLines(lines), 0) : itemLines(node, lines)
    const apart = (parent.type === 'root' || parent.type === 'blockquote') && !isWrapped(lines)
    return (apart ? sentencesJoined(lines) : [joinLines(lines)]).map((children, line) =>
      paragraph(node, children, line),
    )
  })
  for (const { children } of wrapped) {
    for (const child of children) {
      if (child.type === 'text') child.value = child.value.replace(/[ \t]*\n[ \t]*/g, ' ')
    }
  }
}

/** What is one line whatever becomes of the paragraph around it. */
const ONE_LINE: ReadonlySet<string> = new Set([
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'link',
  'delete',
])

function isWrappedLine(node: Nodes): node is Parents {
  return ONE_LINE.has(node.type) && 'children' in node && node.children.some(endsLine)
}

function endsLine(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.includes('\n'))
}

/** Short lines below the first of an item are items below it, unless they go on with its sentence. */
function itemLines(node: Paragraph, lines: readonly PhrasingContent[][]): (Paragraph | List)[] {
  const apart: PhrasingContent[][][] = []
  const places: number[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const goesOn =
      above && (width(above) >= FULL || startsSmall(line) || (lines.length === 2 && isLabel(above)))
    if (goesOn) apart.at(-1)?.push(line)
    else {
      apart.push([line])
      places.push(index)
    }
  }
  const [first, ...others] = apart.map((each, index) => paragraph(node, joinLines(each), places[index] ?? 0))
  const items = others.map(
    (child): ListItem => ({
      ...{ type: 'listItem', spread: false, children: [child] },
      ...(child.position && { position: child.position }),
    }),
  )
  if (!first || items.length === 0) return first ? [first] : []
  return [first, { type: 'list', ordered: false, spread: false, children: items }]
}

/** The lines of an item, and the bullets below them, are one list. */
function joinLists(item: ListItem): void {
  const [first, made, list] = item.children
  if (first?.type !== 'paragraph' || made?.type !== 'list' || list?.type !== 'list') return
  if (made.ordered || list.ordered || !isJustBelow(first, made)) return
  made.children.push(...list.children)
  item.children.splice(2, 1)
}

/** A list that markdown itself would have taken for text: on the lines of the paragraph above. */
function isJustBelow({ position }: Paragraph, list: List): boolean {
  return list.position === undefined && position !== undefined
}

/** Columns; an editor wraps no line that is shorter. */
const FULL = 55

function startsSmall(line: readonly PhrasingContent[]): boolean {
  return /^[\p{Ll}.,;:!?)\]]/u.test(textOf({ type: 'paragraph', children: [...line] }))
}

/** `**Bread:**` with its explanation in the next line. */
function isLabel(line: readonly PhrasingContent[]): boolean {
  return /[:：]\s*$/.test(textOf({ type: 'paragraph', children: [...line] }))
}

function splitLines(node: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else {
      for (const [number, value] of child.value.split('\n').entries()) {
        if (number > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push({ ...child, value })
      }
    }
  }
  return lines.filter((line) => line.length > 0)
}

/** Columns, a CJK letter counting as two. */
function width(line: readonly PhrasingContent[]): number {
  const text = textOf({ type: 'paragraph', children: [...line] })
  return displayColumns(text)
}

function isWrapped(lines: readonly PhrasingContent[][]): boolean {
  if (lines.some((line) => line.every(({ type }) => type === 'image'))) return false
  // Two lines show no common width: only a sentence that goes on joins them.
  if (lines.length === 2 && SENTENCE_END.test(textOf({ type: 'paragraph', children: lines[0] ?? [] })))
    return false
  const full = lines.slice(0, -1)
  // The address of a link took its part of the line.
  const bare = full.filter((line) => line.every(({ type }) => type !== 'link'))
  const widths = (bare.length > 0 ? bare : full).map(width)
  const [longest, shortest] = [Math.max(...widths), Math.min(...widths)]
  return (
    shortest >= FULL && longest <= 180 && longest - shortest <= 24 && width(lines.at(-1) ?? []) <= longest + 8
  )
}

/** Columns; a shorter line was not wrapped. */
const WRAPPED = 70

/** Where some lines end where a sentence does: a long line goes on in one that begins with a small letter. */
function sentencesJoined(lines: readonly PhrasingContent[][]): PhrasingContent[][] {
  const longest = Math.max(...lines.map(width))
  const joined: PhrasingContent[][][] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above && width(above) >= Math.max(WRAPPED, longest * 0.85) && goesOn(above, line))
      joined.at(-1)?.push(line)
    else joined.push([line])
  }
  return joined.map(joinLines)
}

function goesOn(above: readonly PhrasingContent[], below: readonly PhrasingContent[]): boolean {
  const text = (line: readonly PhrasingContent[]) => textOf({ type: 'paragraph', children: [...line] })
  return !SENTENCE_END.test(text(above)) && /^\p{Ll}/u.test(text(below))
}

function joinLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const line of lines) {
    if (joined.length > 0) joined.push({ type: 'text', value: glue(joined, line) })
    joined.push(...line)
  }
  return joined
}

function glue(above: readonly PhrasingContent[], below: readonly PhrasingContent[]): string {
  const before = textOf(above.at(-1)).at(-1) ?? ''
  const after = textOf(below[0])[0] ?? ''
  return NO_SPACE.test(before) && NO_SPACE.test(after) ? '' : ' '
}

function paragraph(from: Paragraph, children: PhrasingContent[], line: number): Paragraph {
  const node: Paragraph = { type: 'paragraph', children: mergeTexts(children) }
  if (from.position) {
    const at = Math.min(from.position.start.line + line, from.position.end.line)
    node.position = { start: { ...from.position.start, line: at }, end: from.position.end }
  }
  return node
}
