import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'
import { mergeTexts } from './merge-texts.ts'

/**
 * Spaces at the edges of paragraphs, headings and cells show nothing, and markdown could write them only as `&#x20;`;
 * those at the edges of bold text belong beside it: `**note: **text`.
 */
export const edgeSpaces: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (!('children' in node)) return node
    if (isMarked(node)) return besideSpaces(node)
    if (node.type === 'tableCell') node.children = trimmed(singleBreaks(mergeTexts(node.children)))
    if (node.type === 'paragraph' || node.type === 'heading')
      node.children = trimmed(mergeTexts(node.children))
    return node
  })
}

type Marked = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>

function isMarked(node: Nodes): node is Marked {
  return ['strong', 'emphasis', 'delete', 'link'].includes(node.type)
}

/** Nothing but spaces in bold is spaces. */
function besideSpaces(node: Marked): PhrasingContent[] {
  const inside = mergeTexts(node.children as PhrasingContent[])
  const before = /^\s*/.exec(textAt(inside, 0))?.[0] ?? ''
  const after = /\s*$/.exec(textAt(inside, -1))?.[0] ?? ''
  const children = trimmed(inside)
  if (children.length === 0) {
    // The address of a link is something to show.
    return node.type === 'link'
      ? [{ ...node, children: [{ type: 'text', value: node.url }] }]
      : spaces(before || after)
  }
  return [...spaces(before), { ...node, children: children as never[] }, ...spaces(after)]
}

function textAt(children: readonly PhrasingContent[], at: 0 | -1): string {
  const node = children.at(at)
  return node?.type === 'text' ? node.value : ''
}

function spaces(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value: ' ' }]
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  let from = 0
  let to = children.length
  while (from < to && isSpace(children[from])) from++
  while (to > from && isSpace(children[to - 1])) to--
  return children.slice(from, to).map((child, index, { length }) => {
    if (child.type !== 'text') return child
    const start = index === 0 ? child.value.trimStart() : child.value
    const value = index === length - 1 ? start.trimEnd() : start
    return value === child.value ? child : { ...child, value }
  })
}

/** `a <br> <br> b` in a cell is two lines. */
function singleBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const [index, child] of children.entries()) {
    const besideBreak = children[index - 1]?.type === 'break' || children[index + 1]?.type === 'break'
    if (besideBreak && isSpace(child) && child.type === 'text') continue
    if (child.type !== 'break' || result.at(-1)?.type !== 'break') result.push(child)
  }
  return result
}

function isSpace(node: Parents['children'][number] | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}
