// Cuts blocks into the smallest pieces that may stand on a slide of their own. A slide is a run of atoms.
import type {
  BlockContent,
  Blockquote,
  Code,
  Image,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { ProseRule } from '../model/note.ts'
import type { Picture, Pictures } from '../model/slide.ts'
import type { Ruler } from '../ruler/ruler.ts'
import { cutCode } from './cut-code.ts'
import { cutText, sentencesOf } from './cut-text.ts'
import { fittingMath } from './fitting-math.ts'
import { FILL } from './sections/room.ts'

export interface Atom {
  block: BlockContent
  /** Atoms of one source are one list, table or code block again when they share a slide. */
  source: object
  /** A picture that can stand beside text or alone. */
  picture?: Picture & { caption: string }
  /** It introduces what follows (ends with a colon). */
  leads: boolean
  /** What goes into the presenter note of the slide that shows this atom. */
  note: BlockContent[]
}

export interface AtomContext {
  lang: string
  prose: ProseRule
  pictures: Pictures
  ruler: Ruler
  /** px that a slide of this group has for its blocks. */
  room: number
}

/** A line that introduces what follows. */
export const CAN_LEAD = /[:：]\s*$/

/** A line that ends with a colon, or is bold from end to end, stands above what it speaks of. */
function isLead(block: BlockContent): boolean {
  if (block.type !== 'paragraph') return false
  return CAN_LEAD.test(textOf(block)) || block.children.every(({ type }) => type === 'strong')
}

/** @returns atoms in the order of the blocks, and notes of blocks that show nothing. */
export function atomsOf(
  blocks: readonly RootContent[],
  context: AtomContext,
): { atoms: Atom[]; note: BlockContent[] } {
  const atoms: Atom[] = []
  const pending: BlockContent[] = []
  for (const block of blocks) {
    const pieces = atomsOfBlock(fittingMath(block, context.ruler, context.room), context)
    const hidden = hiddenNote(block, context)
    const target = pieces[0] ?? atoms.at(-1)
    if (target) target.note.push(...pending.splice(0), ...hidden)
    else pending.push(...hidden)
    atoms.push(...pieces)
  }
  return { atoms, note: pending }
}

/** @param source what the block was cut from */
export function atomOf(block: BlockContent, source: object = block): Atom {
  return { block, source, leads: isLead(block), note: [] }
}

function atomsOfBlock(block: RootContent, context: AtomContext): Atom[] {
  switch (block.type) {
    case 'paragraph':
      return pictureOf(block)
        ? pictureAtoms(pictureOf(block) as Image, context)
        : paragraphAtoms(block, context)
    case 'list':
      return listAtoms(block, context)
    case 'code':
      return codeAtoms(block, context)
    case 'table':
      return tableAtoms(block, context)
    case 'blockquote':
      return quoteAtoms(block, context)
    case 'math':
      return [atomOf(block)]
    case 'heading':
      return [atomOf({ type: 'paragraph', children: [{ type: 'strong', children: block.children }] })]
    default:
      return []
  }
}

/** Comments of the note, and what stands for pictures that cannot be shown. */
function hiddenNote(block: RootContent, context: AtomContext): BlockContent[] {
  const { pictures, lang } = context
  if (block.type === 'html') return commentText(block.value)
  if (block.type === 'paragraph') {
    if (isComments(block))
      return (block.children as RootContent[]).flatMap((each) => hiddenNote(each, context))
    const image = pictureOf(block)
    if (!image || pictures.has(image.url) || isRemote(image.url)) return []
    const label = lang.startsWith('zh') ? '缺少图片：' : lang === 'de' ? 'Bild fehlt: ' : 'Picture missing: '
    // A `data:` URL can have millions of characters, and none for a person.
    const url = image.url.replace(/^(data:[^,]{0,40}).*/is, '$1…')
    return [text(`${label}${[image.alt, url].filter(Boolean).join(' · ')}`)]
  }
  if ('children' in block && block.type !== 'table') {
    return (block.children as RootContent[]).flatMap((child) => hiddenNote(child, context))
  }
  return []
}

function commentText(comment: string): Paragraph[] {
  const paragraphs = comment
    .replace(/<!--|-->/g, '')
    .trim()
    .split(/\n\s*\n/)
  return paragraphs.map((lines) => text(lines.replace(/[ \t]*\n[ \t]*/g, '\n')))
}

/** The only HTML in a tidied note are comments. */
function isComments({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'html')
}

function text(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

function pictureOf(block: RootContent): Image | undefined {
  if (block.type !== 'paragraph' || block.children.length !== 1) return undefined
  const [image] = block.children
  return image?.type === 'image' ? image : undefined
}

function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url)
}

function pictureAtoms(image: Image, { pictures }: AtomContext): Atom[] {
  const picture = pictures.get(image.url)
  const caption = image.alt ?? ''
  if (picture) return shownPicture(image, picture)
  if (!isRemote(image.url)) return []
  const url = image.url.replace(/^\/\//, 'https://')
  const label: PhrasingContent = { type: 'text', value: caption || url }
  return [atomOf({ type: 'paragraph', children: [{ type: 'link', url, children: [label] }] })]
}

/** Columns that a caption may have; what is longer is text, and stands on the slide as such. */
const LONGEST_CAPTION = 120

function shownPicture(image: Image, picture: Picture): Atom[] {
  const block: Paragraph = { type: 'paragraph', children: [image] }
  const caption = image.alt ?? ''
  if (caption.length <= LONGEST_CAPTION) return [{ ...atomOf(block), picture: { ...picture, caption } }]
  return [{ ...atomOf(block), picture: { ...picture, caption: '' } }, atomOf(text(caption))]
}

/** Prose of more sentences than this is for speaking: bullets on the slide, the paragraph in the presenter note. */
const MOST_SENTENCES = 2

function paragraphAtoms(paragraph: Paragraph, context: AtomContext): Atom[] {
  if (isComments(paragraph)) return []
  const sentences = context.prose === 'keep' ? [] : sentencesOf(paragraph.children, context.lang)
  if (sentences.length <= MOST_SENTENCES) return textAtoms(paragraph.children, paragraph, context)
  const shown = context.prose === 'notes' ? sentences.slice(0, 1) : sentences
  const atoms = shown.flatMap((sentence) => textAtoms(sentence, paragraph, context))
  atoms[0]?.note.push(paragraph)
  return context.prose === 'notes' ? atoms : atoms.map(asBullet)
}

function textAtoms(children: PhrasingContent[], source: Paragraph, context: AtomContext): Atom[] {
  return cutText(children, context).map((piece) => atomOf({ type: 'paragraph', children: piece }, source))
}

function asBullet(atom: Atom): Atom {
  return { ...atom, leads: false, block: listOf([{ type: 'listItem', children: [atom.block] }]) }
}

function listOf(children: ListItem[], like?: List): List {
  return { ...like, type: 'list', ordered: like?.ordered ?? false, spread: false, children }
}

function listAtoms(list: List, context: AtomContext): Atom[] {
  const start = list.start ?? 1
  return list.children.flatMap((item, index) => {
    const like: List = list.ordered ? { ...list, start: start + index } : list
    return itemAtoms(item, like, list, context)
  })
}

/** Share of a slide that one item with all that is below it may take; more is cut. */
const MOST_OF_ROOM = 0.9

function itemAtoms(item: ListItem, like: List, source: List, context: AtomContext): Atom[] {
  const visible = item.children.filter(
    (child) => !(child.type === 'paragraph' && pictureOf(child)) && child.type !== 'html',
  )
  const pictures = item.children.flatMap((child) =>
    child.type === 'paragraph' && pictureOf(child) ? pictureAtoms(pictureOf(child) as Image, context) : [],
  )
  const whole = listOf([{ ...item, spread: false, children: visible }], like)
  const nestedPictures = visible.some(hasPicture)
  if (visible.length === 0) return pictures
  const fits = context.ruler.height([whole], 'default', 'dense') <= context.room * MOST_OF_ROOM
  if (fits && !nestedPictures) return [atomOf(whole, source), ...pictures]
  return [...splitItem(item, visible, like, source, context), ...pictures]
}

function hasPicture(block: RootContent): boolean {
  if (block.type === 'paragraph') return pictureOf(block) !== undefined
  return 'children' in block && (block.children as RootContent[]).some(hasPicture)
}

/** An item too tall for a slide: its text stays an item, what stands below it follows as blocks. */
function splitItem(
  item: ListItem,
  visible: ListItem['children'],
  like: List,
  source: List,
  context: AtomContext,
): Atom[] {
  const [head, ...rest] = visible
  const headAtoms =
    head?.type === 'paragraph'
      ? cutText(head.children, context).map((children) =>
          atomOf(
            listOf([{ ...item, spread: false, children: [{ type: 'paragraph', children }] }], like),
            source,
          ),
        )
      : head
        ? atomsOfBlock(head, context)
        : []
  const restAtoms = rest.flatMap((child) => atomsOfBlock(child, context))
  const last = headAtoms.at(-1)
  if (last && restAtoms.length > 0) last.leads = true
  return [...headAtoms, ...restAtoms]
}

/** Code shrinks to the floor first; only what is still too tall is cut. */
function codeAtoms(code: Code, context: AtomContext): Atom[] {
  if (context.ruler.height([code], 'default', 'compact') <= context.room * FILL) return [atomOf(code)]
  const room = context.room * FILL
  return cutCode(code.value, { ...context, room }).map((value) => atomOf({ ...code, value }, code))
}

function tableAtoms(table: Table, context: AtomContext): Atom[] {
  const [header, ...rows] = table.children
  if (!header) return []
  if (rows.length === 0) return [atomOf(table)]
  const atoms = rows.map((row) => atomOf({ ...table, children: [header, row] }, table))
  const tooTall = atoms.some(({ block }) => context.ruler.height([block], 'default', 'dense') > context.room)
  return tooTall ? listAtoms(tableAsList(table), context) : atoms
}

/** A table whose rows no slide can hold: each row an item, each cell below it. */
function tableAsList(table: Table): List {
  const items = table.children.map((row): ListItem => {
    const [first, ...cells] = row.children
    const nested = cells.map(
      (cell): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: cell.children }] }),
    )
    const children: ListItem['children'] = [{ type: 'paragraph', children: first?.children ?? [] }]
    if (nested.length > 0) children.push(listOf(nested))
    return { type: 'listItem', children }
  })
  return listOf(items)
}

/**
 * A quote in a quote is one quote on a slide: each level would take room from the text. What somebody said stays as it
 * was said.
 */
function quoteAtoms(quote: Blockquote, context: AtomContext): Atom[] {
  const verbatim: AtomContext = { ...context, prose: 'keep' }
  const inner = (quote.children as RootContent[]).flatMap((child) => atomsOfBlock(child, verbatim))
  return inner.map((each) => {
    if (each.picture || each.block.type === 'blockquote') return each
    return { ...each, block: { ...quote, children: [each.block] }, source: quote }
  })
}
