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
import type { Picture, Pictures } from '../model/slide.ts'
import { heightOf } from './height.ts'
import { DENSE, SLIDE } from './metrics.ts'
import { sentenceStarts } from './sentences.ts'
import { splitPhrasing } from './split-phrasing.ts'
import { countLines } from './text-width.ts'

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
  pictures: Pictures
  /** px that a slide of this group has for its blocks. */
  room: number
}

/** A line that introduces what follows. */
export const CAN_LEAD = /[:：]\s*$/

/** @returns atoms in the order of the blocks, and notes of blocks that show nothing. */
export function atomsOf(
  blocks: readonly RootContent[],
  context: AtomContext,
): { atoms: Atom[]; note: BlockContent[] } {
  const atoms: Atom[] = []
  const pending: BlockContent[] = []
  for (const block of blocks) {
    const pieces = atomsOfBlock(block, context)
    const hidden = hiddenNote(block, context)
    const target = pieces[0] ?? atoms.at(-1)
    if (target) target.note.push(...pending.splice(0), ...hidden)
    else pending.push(...hidden)
    atoms.push(...pieces)
  }
  return { atoms, note: pending }
}

function atom(block: BlockContent, source: object = block): Atom {
  return { block, source, leads: block.type === 'paragraph' && CAN_LEAD.test(textOf(block)), note: [] }
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
    case 'heading':
      return [atom({ type: 'paragraph', children: [{ type: 'strong', children: block.children }] })]
    default:
      return []
  }
}

/** Comments of the note, and what stands for pictures that cannot be shown. */
function hiddenNote(block: RootContent, context: AtomContext): BlockContent[] {
  const { pictures, lang } = context
  if (block.type === 'html') return [text(block.value.replace(/<!--|-->/g, '').trim())]
  if (block.type === 'paragraph') {
    if (isComments(block))
      return (block.children as RootContent[]).flatMap((each) => hiddenNote(each, context))
    const image = pictureOf(block)
    if (!image || pictures.has(image.url) || isRemote(image.url)) return []
    const label = lang.startsWith('zh') ? '缺少图片：' : lang === 'de' ? 'Bild fehlt: ' : 'Picture missing: '
    return [text(`${label}${[image.alt, image.url].filter(Boolean).join(' · ')}`)]
  }
  if ('children' in block && block.type !== 'table') {
    return (block.children as RootContent[]).flatMap((child) => hiddenNote(child, context))
  }
  return []
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
  if (picture)
    return [{ ...atom({ type: 'paragraph', children: [image] }), picture: { ...picture, caption } }]
  if (!isRemote(image.url)) return []
  const url = image.url.replace(/^\/\//, 'https://')
  const label: PhrasingContent = { type: 'text', value: caption || url }
  return [atom({ type: 'paragraph', children: [{ type: 'link', url, children: [label] }] })]
}

/** Prose of more sentences than this is for speaking: bullets on the slide, the paragraph in the presenter note. */
const MOST_SENTENCES = 2

function paragraphAtoms(paragraph: Paragraph, context: AtomContext): Atom[] {
  if (isComments(paragraph)) return []
  const sentences = splitPhrasing(paragraph.children, sentenceStarts(textOf(paragraph), context.lang)).filter(
    hasText,
  )
  if (sentences.length <= MOST_SENTENCES) {
    return shorten(paragraph.children, context).map((children) =>
      atom({ type: 'paragraph', children }, paragraph),
    )
  }
  const atoms = sentences
    .flatMap((sentence) => shorten(sentence, context))
    .map((children) =>
      atom(listOf([{ type: 'listItem', children: [{ type: 'paragraph', children }] }]), paragraph),
    )
  atoms[0]?.note.push(paragraph)
  return atoms
}

function hasText(nodes: readonly PhrasingContent[]): boolean {
  return textOf({ type: 'paragraph', children: [...nodes] }).trim() !== ''
}

function listOf(children: ListItem[], like?: List): List {
  return { ...like, type: 'list', ordered: like?.ordered ?? false, spread: false, children }
}

/** A text of more lines than this is cut: at a sentence, else at a clause, else at a space, else anywhere. */
const MOST_LINES = 6
const CLAUSE_END = /[，、；;,]\s*|\s+[-–—]\s+|[)）]\s*/g

function shorten(children: PhrasingContent[], context: AtomContext): PhrasingContent[][] {
  const value = textOf({ type: 'paragraph', children })
  const lines = countLines(value, DENSE.text, SLIDE.width - DENSE.indent * 3)
  if (lines <= MOST_LINES) return [children]
  const sentences = sentenceStarts(value, context.lang)
  const parts = Math.ceil(lines / MOST_LINES)
  const cuts = cutPoints(value, parts, sentences)
  return cuts.length === 0 ? [children] : splitPhrasing(children, cuts).filter(hasText)
}

/** Cuts near equal lengths; the best kind of place within a third of a part's length wins. */
function cutPoints(value: string, parts: number, sentences: readonly number[]): number[] {
  const clauses = [...value.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length)
  const spaces = [...value.matchAll(/\s+/g)].map((match) => match.index + match[0].length)
  const step = value.length / parts
  const cuts: number[] = []
  for (let part = 1; part < parts; part++) {
    const ideal = step * part
    const near = (places: readonly number[], within: number) =>
      places
        .filter(
          (place) => Math.abs(place - ideal) <= within && place > (cuts.at(-1) ?? 0) && place < value.length,
        )
        .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0]
    const anywhere = Math.round(ideal)
    const cut = near(sentences, step / 2) ?? near(clauses, step / 3) ?? near(spaces, step / 3) ?? anywhere
    // Never between the halves of a surrogate pair.
    cuts.push(/[\udc00-\udfff]/.test(value[cut] ?? '') ? cut + 1 : cut)
  }
  return cuts
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
  const fits = heightOf([whole], SLIDE.width, DENSE) <= context.room * MOST_OF_ROOM
  if (fits && !nestedPictures) return [atom(whole, source), ...pictures]
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
      ? shorten(head.children, context).map((children) =>
          atom(
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

function codeAtoms(code: Code, context: AtomContext): Atom[] {
  const whole = atom(code)
  if (heightOf([code], SLIDE.width, DENSE) <= context.room) return [whole]
  const most = Math.max(3, Math.floor((context.room - 2 * DENSE.code.padding.y) / DENSE.code.line))
  return chunksOfCode(code.value.split('\n').flatMap(wrapLongLine), most).map((value) =>
    atom({ ...code, value }, code),
  )
}

/** A line longer than a slide of code: cut, so that each chunk can be measured. */
function wrapLongLine(line: string): string[] {
  const longest = 2000
  return line.length <= longest ? [line] : (line.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [line])
}

/** Chunks of lines that belong together: up to a blank line or a line at the margin, at most `most` shown lines. */
function chunksOfCode(lines: readonly string[], most: number): string[] {
  const chunks: string[][] = []
  let chunk: string[] = []
  const shown = (line: string) =>
    countLines(line, DENSE.code.text, SLIDE.width - 2 * DENSE.code.padding.x, 0.6)
  let used = 0
  for (const [index, line] of lines.entries()) {
    const startsAnew = chunk.length > 0 && (lines[index - 1] ?? '').trim() === '' && /^\S/.test(line)
    if (chunk.length > 0 && (startsAnew || used + shown(line) > most)) {
      chunks.push(chunk)
      chunk = []
      used = 0
    }
    chunk.push(line)
    used += shown(line)
  }
  return [...chunks, chunk].map((each) => each.join('\n'))
}

function tableAtoms(table: Table, context: AtomContext): Atom[] {
  const [header, ...rows] = table.children
  if (!header) return []
  if (rows.length === 0) return [atom(table)]
  const atoms = rows.map((row) => atom({ ...table, children: [header, row] }, table))
  const tooTall = atoms.some(({ block }) => heightOf([block], SLIDE.width, DENSE) > context.room)
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

/** A quote in a quote is one quote on a slide: each level would take room from the text. */
function quoteAtoms(quote: Blockquote, context: AtomContext): Atom[] {
  const inner = (quote.children as RootContent[]).flatMap((child) => atomsOfBlock(child, context))
  return inner.map((each) => {
    if (each.picture || each.block.type === 'blockquote') return each
    return { ...each, block: { type: 'blockquote', children: [each.block] }, source: quote }
  })
}
