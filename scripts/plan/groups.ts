// Cuts a talk's content at its headings. A slide's title comes from here.
import type { BlockContent, Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** What stands below one heading, up to the next. */
export interface Group {
  title: PhrasingContent[]
  /** Titles of the sections around it, outermost first, without the talk itself. */
  breadcrumb: string[]
  blocks: RootContent[]
  /** A heading without content of its own, with several groups below it: gets a slide for itself. */
  section: boolean
}

/** A heading without content makes a section slide from this many groups below it. */
const FEWEST_FOR_SECTION = 3
/** A list is an outline when it is this long, half of its items have lists of their own and its texts are titles. */
const OUTLINE = { items: 4, titleLength: 60 }

/** @param title of the talk, for what stands before the first heading. */
export function groupsOf(title: PhrasingContent[], content: readonly RootContent[]): Group[] {
  const groups = withoutEmpty(atHeadings(title, content))
  return groups.flatMap((group) => outlineGroups(group) ?? group)
}

interface Headed extends Group {
  level: number
}

function atHeadings(title: PhrasingContent[], content: readonly RootContent[]): Headed[] {
  const groups: Headed[] = [{ title, breadcrumb: [], blocks: [], section: false, level: 0 }]
  let path: Heading[] = []
  for (const node of content) {
    if (node.type !== 'heading') {
      groups.at(-1)?.blocks.push(node)
      continue
    }
    path = [...path.filter(({ depth }) => depth < node.depth), node]
    const breadcrumb = path.slice(0, -1).map((heading) => textOf(heading).trim())
    groups.push({ title: node.children, breadcrumb, blocks: [], section: false, level: path.length })
  }
  return groups
}

/**
 * No slide is only a heading. One with groups below it becomes a section slide, or is named by their breadcrumbs;
 * one with nothing below it closes the group before it, as a bold line.
 */
function withoutEmpty(groups: readonly Headed[]): Headed[] {
  const kept: Headed[] = []
  const waiting: PhrasingContent[][] = []
  for (const [index, group] of groups.entries()) {
    const below = groupsBelow(groups, index)
    if (group.blocks.length > 0) {
      kept.push({ ...group, blocks: [...waiting.splice(0).map(boldLine), ...group.blocks] })
    } else if (group.level === 0 || textOf({ type: 'paragraph', children: group.title }).trim() === '')
      continue
    else if (below >= FEWEST_FOR_SECTION) kept.push({ ...group, section: true })
    else if (below === 0 && kept.at(-1) && !kept.at(-1)?.section)
      kept.at(-1)?.blocks.push(boldLine(group.title))
    else if (below === 0) waiting.push(group.title)
  }
  if (waiting.length > 0) kept.push({ ...(groups[0] as Headed), blocks: waiting.map(boldLine) })
  return kept
}

function groupsBelow(groups: readonly Headed[], index: number): number {
  const level = (groups[index] as Headed).level
  let end = index + 1
  while (end < groups.length && (groups[end] as Headed).level > level) end++
  return groups.slice(index + 1, end).filter(({ blocks }) => blocks.length > 0).length
}

function boldLine(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children: [{ type: 'strong', children }] }
}

/** A whole talk noted as one nested list: its first level is what headings would have been. */
function outlineGroups(group: Headed): Group[] | undefined {
  const [list] = group.blocks
  if (group.blocks.length !== 1 || list?.type !== 'list' || !isOutline(list)) return undefined
  const breadcrumb =
    group.level === 0 ? [] : [...group.breadcrumb, textOf({ type: 'paragraph', children: group.title })]
  const groups: Group[] = []
  for (const item of list.children) {
    const [head, ...rest] = item.children
    if (head?.type === 'paragraph' && rest.length > 0) {
      groups.push({ title: head.children, breadcrumb, blocks: rest, section: false })
    } else {
      const last = groups.at(-1)
      const alone: List = { ...list, children: [item] }
      if (last && last.title === group.title) last.blocks.push(alone)
      else groups.push({ ...group, blocks: [alone] })
    }
  }
  return groups
}

function isOutline(list: List): boolean {
  const parents = list.children.filter(({ children }) => children.some(({ type }) => type === 'list'))
  const titled = list.children.every((item) => titleLength(item) <= OUTLINE.titleLength)
  return list.children.length >= OUTLINE.items && parents.length * 2 >= list.children.length && titled
}

function titleLength({ children: [head] }: ListItem): number {
  return head?.type === 'paragraph' ? textOf(head).length : Number.POSITIVE_INFINITY
}
