// In: a talk's content. Out: its sections, each with what stands below its heading. A slide's title comes from here.
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** What stands below one heading, up to the next. */
export interface Section {
  title: PhrasingContent[]
  /** Titles of the sections around it, outermost first, without the talk itself. */
  breadcrumb: string[]
  blocks: RootContent[]
  /** Headings around it, and 0 for what stands before the first. */
  level: number
  /** It is a part of the section around it: what a line introduces, or what stands behind that. */
  isPart?: boolean
  /** Of such a part: the line that introduces it, and that its title is made from. */
  lead?: Paragraph
  /** The section around it; the talk itself has none. */
  parent?: Section
}

/**
 * @param title of the talk, for what stands before the first heading
 * @param isTooLong whether a list needs several slides
 */
export function sectionsOf(
  title: PhrasingContent[],
  content: readonly RootContent[],
  isTooLong: (list: List) => boolean,
): Section[] {
  return atHeadings(title, content).flatMap((section) => {
    const [list, ...others] = section.blocks
    const outline = others.length === 0 && list?.type === 'list' && isOutline(list) && isTooLong(list)
    return outline ? outlineSections(section, list) : section
  })
}

function atHeadings(title: PhrasingContent[], content: readonly RootContent[]): Section[] {
  const talk: Section = { title, breadcrumb: [], blocks: [], level: 0 }
  const sections = [talk]
  let path: { heading: Heading; section: Section }[] = []
  for (const node of content) {
    if (node.type !== 'heading') {
      sections.at(-1)?.blocks.push(node)
      continue
    }
    path = path.filter(({ heading }) => heading.depth < node.depth)
    const short = shortTitle(node)
    const section: Section = {
      title: withoutColon(short ?? node.children),
      breadcrumb: path.map(({ section }) => titleText(section)),
      blocks: short ? [{ type: 'paragraph', children: node.children }] : [],
      level: path.length + 1,
      parent: path.at(-1)?.section ?? talk,
    }
    path.push({ heading: node, section })
    sections.push(section)
  }
  return sections
}

/** `## Lessons:` */
function withoutColon(title: PhrasingContent[]): PhrasingContent[] {
  const last = title.at(-1)
  if (last?.type !== 'text' || !/[:：]\s*$/.test(last.value)) return title
  return [...title.slice(0, -1), { ...last, value: last.value.replace(/\s*[:：]\s*$/, '') }]
}

/** Columns of a heading that is still a title, three lines of it; a CJK letter takes two. */
const LONGEST_TITLE = 200
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g

/** A heading that is a paragraph would fill its slides: its beginning is the title, and it stands whole below. */
function shortTitle(heading: Heading): PhrasingContent[] | undefined {
  const text = textOf(heading).replace(/\s+/g, ' ').trim()
  const columns = text.length + (text.match(WIDE)?.length ?? 0)
  if (columns <= LONGEST_TITLE) return undefined
  // A third of it, by letters, so that no emoji is cut in two.
  const start = [...text].slice(0, Math.floor((LONGEST_TITLE / 3) * (text.length / columns))).join('')
  const words = start.replace(/\s\S*$/, '')
  return [{ type: 'text', value: `${words.length * 2 >= start.length ? words : start}…` }]
}

export function titleText({ title }: { title: PhrasingContent[] }): string {
  return textOf({ type: 'paragraph', children: title }).trim()
}

/** A whole talk noted as one nested list: its first level is what headings would have been. */
function outlineSections(section: Section, list: List): Section[] {
  const around: Section = { ...section, blocks: [] }
  const inside = {
    breadcrumb: section.level === 0 ? [] : [...section.breadcrumb, titleText(section)],
    level: section.level + 1,
    parent: around,
  }
  const sections: Section[] = [around]
  for (const item of list.children) {
    const [head, ...rest] = item.children
    const last = sections.at(-1) as Section
    if (head?.type === 'paragraph' && rest.length > 0) {
      sections.push({ ...inside, title: head.children, blocks: withSpokenOf(item, rest) })
    } else if (last.title === section.title) last.blocks.push({ ...list, children: [item] })
    else {
      const { breadcrumb, title } = section
      sections.push({ ...inside, breadcrumb, title, blocks: [{ ...list, children: [item] }] })
    }
  }
  return sections
}

/** What an item was made from is said where that stands which is below it. */
function withSpokenOf({ data }: ListItem, [first, ...others]: ListItem['children']): RootContent[] {
  if (!first || !data?.spoken) return first ? [first, ...others] : []
  if (first.type !== 'list') return [saying(first, data.spoken), ...others]
  const [item, ...items] = first.children
  return [{ ...first, children: item ? [saying(item, data.spoken), ...items] : [] }, ...others]
}

function saying<Each extends RootContent>(node: Each, before: readonly BlockContent[]): Each {
  return { ...node, data: { ...node.data, spoken: [...before, ...(node.data?.spoken ?? [])] } }
}

/** A list is an outline when it is this long, three quarters of its items have lists of their own and its texts are titles. */
const OUTLINE = { items: 4, parents: 0.75, titleLength: 60 }

function isOutline(list: List): boolean {
  const parents = list.children.filter(({ children }) => children.some(({ type }) => type === 'list'))
  const titled = list.children.every((item) => titleLength(item) <= OUTLINE.titleLength)
  return (
    list.children.length >= OUTLINE.items &&
    parents.length >= list.children.length * OUTLINE.parents &&
    titled
  )
}

function titleLength({ children: [head] }: ListItem): number {
  return head?.type === 'paragraph' ? textOf(head).length : Number.POSITIVE_INFINITY
}
