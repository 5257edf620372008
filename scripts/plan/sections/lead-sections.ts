// A line that introduces what follows it is the title of what follows: `其中微服务的演进：`, `Four rules keep it small:`. The
// part of a section behind such a line becomes a section of its own, named by it, which may still share a slide with others of
// that section; then the line stands there as the author wrote it.
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Pictures } from '../../model/slide.ts'
import { spokenOf } from '../../model/spoken.ts'
import { displayColumns } from '../../text/display-columns.ts'
import { isLabel } from '../../text/is-label.ts'
import { slicePhrasing } from '../../text/slice-phrasing.ts'
import { wordsOf } from '../../text/words.ts'
import { type Atom, CAN_LEAD } from '../atoms/atom.ts'
import { isMissing } from '../blocks/picture.ts'
import { outlineOf } from './outline.ts'
import { type Section, titleText } from './sections.ts'

/** Columns of a title that is read at a glance: one line. */
const MOST_COLUMNS = 44

/**
 * @param own keeps what stands before its first part; it stays the same object, by which the sections in it know it
 * @param lang BCP 47
 */
export function leadSections(own: Section, pictures: Pictures, lang: string): Section[] {
  const blocks = withoutDangling(own.blocks, pictures)
  own.blocks = []
  const sections = [own]
  const outline = outlineOf(blocks)
  for (const [index, block] of blocks.entries()) {
    const next = blocks.slice(index + 1).find((each) => !isMissing(each, pictures))
    const lead = introduces(block, next) ? (block as Paragraph) : undefined
    const announced = outline?.titles.get(block)
    const title = announced
      ? phrasingOf(announced)
      : next && next === outline?.list
        ? agendaOf(lead, lang)
        : lead && titleOf(lead)
    const last = sections.at(-1) as Section
    if (title) sections.push(partSection(own, title, lead))
    else if (isBehind(last, block)) sections.push(partOf(own))
    if (!title || !lead) sections.at(-1)?.blocks.push(block === outline?.list ? asSteps(outline.list) : block)
  }
  return sections
}

/** `演讲从下面的大纲进行讲述：` says no more than that an outline follows. */
function agendaOf(lead: Paragraph | undefined, lang: string): PhrasingContent[] | undefined {
  return lead && [{ type: 'text', value: wordsOf(lang).agenda }]
}

function phrasingOf({ children: [first] }: ListItem): PhrasingContent[] {
  return first?.type === 'paragraph' ? unbold(first.children) : []
}

/** What comes, in its order. */
function asSteps(list: List): List {
  return { ...list, ordered: true, start: 1 }
}

function partSection(around: Section, title: PhrasingContent[], lead: Paragraph | undefined): Section {
  const breadcrumb = [...around.breadcrumb, titleText(around)].filter((each) => each !== '')
  return { ...partOf(around), title, breadcrumb, ...(lead ? { lead } : {}) }
}

/** A line that leads to a picture that is not there goes to the presenter note, with what is missing. */
function withoutDangling(blocks: readonly RootContent[], pictures: Pictures): RootContent[] {
  return blocks.flatMap((block, index): RootContent[] => {
    if (dangles(blocks, index, pictures)) return []
    if (!isMissing(block, pictures) || !dangles(blocks, index - 1, pictures)) return [block]
    const line = blocks[index - 1] as BlockContent
    const spoken = [...spokenOf(line), line, ...(block.data?.spoken ?? [])]
    return [{ ...block, data: { ...block.data, spoken } }]
  })
}

/** What it leads to is missing, and no list, code or table stands behind that. */
function dangles(blocks: readonly RootContent[], index: number, pictures: Pictures): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block?.type !== 'paragraph' || !(CAN_LEAD.test(textOf(block)) || isLabel(block))) return false
  if (!next || !isMissing(next, pictures)) return false
  const shown = blocks.slice(index + 1).find((each) => !isMissing(each, pictures))
  return !shown || shown.type === 'paragraph'
}

function partOf(around: Section): Section {
  const { title, breadcrumb, level } = around
  return { title, breadcrumb, blocks: [], level: level + 1, parent: around, isPart: true }
}

/** Prose behind the list, code or table that a line introduced is no longer what it introduced. */
function isBehind(last: Section | undefined, block: RootContent): boolean {
  if (!last?.lead || last.blocks.length === 0 || last.blocks.every(({ type }) => type === 'paragraph'))
    return false
  return block.type === 'paragraph' || (block.type === 'list' && block.data?.points === true)
}

/** What follows shows something: a list, code, a table, a picture, points. */
function introduces(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || !next || next.type === 'html') return false
  const text = textOf(block)
  if (CAN_LEAD.test(text)) return !(next.type === 'paragraph' && CAN_LEAD.test(textOf(next)))
  return isLabel(block) && next.type !== 'paragraph'
}

/** Words that say only that something follows. */
const ONLY_POINTS =
  /(?:[，,]?(?:通过|透過|比如|例如|分别是|分別是|就是)|如下(?:所示|图)?|如下几[点个]|(?:主要)?(?:包括|包含|有)(?:了)?(?:以下|如下)?(?:几个?(?:方面|部分|点|种))?|以下(?:几个?(?:方面|部分|点))?|\b(?:as follows|the following|such as|are|is|include[sd]?|wie folgt|folgende[sn]?)|以下の(?:通り|とおり)|次の(?:通り|とおり))?\s*[:：]?\s*$/i

/** Words that only tie the line to the one before it. */
const LEADS_ON = /^(?:而且?|那么|但是?|其中|另外|同时|所以|因此)(?=[\p{Script=Han}A-Za-z ])/u

/** The line without its colon, or its first clause where it is long. @returns undefined where neither is a title */
function titleOf(lead: Paragraph): PhrasingContent[] | undefined {
  const text = textOf(lead)
  const end = text.length - (ONLY_POINTS.exec(text)?.[0].length ?? 0)
  const clause = /^[^，,;；:：。.]{3,}(?=[，,;；:：])/.exec(text)?.[0].length ?? end
  const start = LEADS_ON.exec(text)?.[0].length ?? 0
  const length = displayColumns(text.slice(start, end)) <= MOST_COLUMNS ? end : Math.min(clause, end)
  const said = text.slice(start, length).trim()
  if (displayColumns(said) > MOST_COLUMNS || displayColumns(said) < 3) return undefined
  return unbold(slicePhrasing(lead.children, start, length))
}

/** A title is bold anyway. */
function unbold(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((each) => (each.type === 'strong' ? each.children : each))
}

/** What goes into the presenter note: what the line was made from, and the line, where the title lacks words of it or nothing stands below it. */
export function leadNote({ lead, title }: Section, atoms: readonly Atom[]): BlockContent[] {
  if (!lead) return []
  return [...spokenOf(lead), ...(atoms.length === 0 || shortens(lead, title) ? [lead] : [])]
}

function shortens(lead: Paragraph, title: PhrasingContent[]): boolean {
  const words = (text: string) => text.replace(/[\s:：]+/g, '')
  return words(textOf(lead)) !== words(titleText({ title }))
}
