// In: the lines of a note's mended text. Out: the mdast that remark gives for the whole of it, each position on its line
// of the note. It is parsed a piece at a time, because the time that GFM's tables take grows with the square of the
// text: half a megabyte with two hundred tables takes twice as long in one go, ten megabytes a hundred times.
import type { Nodes, Root } from 'mdast'
import remarkInlineLinks from 'remark-inline-links'
import { unified } from 'unified'
import { isBlank, type Line } from '../lines/line.ts'
import { verbatimLines } from '../lines/verbatim-lines.ts'
import { parseMarkdown } from './markdown-parser.ts'

const linksInlined = unified().use(remarkInlineLinks).freeze()

/** UTF-16 units of a piece: what parses it is forgotten before the garbage collector has to keep it. */
const LEAST = 3_000

/** @param least UTF-16 units of a piece; where there is nothing to cut at, it is longer */
export function parseLines(lines: readonly Line[], least = LEAST): Root {
  const expected = labelsThatLookDefined(lines)
  const pieces = cutAndParse(lines, expected, least)
  const defined = new Set<string>()
  for (const { tree } of pieces) collectDefined(tree, defined)
  const trees = pieces.map((piece) => {
    const misread = [...piece.labels].some((label) => expected.has(label) !== defined.has(label))
    return misread ? parsePiece(lines, piece, defined).tree : piece.tree
  })
  const tree: Root = { type: 'root', children: trees.flatMap(({ children }) => children) }
  // Without a definition there is no reference.
  return defined.size === 0 ? tree : (linksInlined.runSync(tree) as Root)
}

/** Lines that mean the same without the lines around them. */
interface Piece {
  from: number
  /** Exclusive. */
  to: number
  tree: Root
  /** Labels in brackets, whether or not something defines them. */
  labels: ReadonlySet<string>
  /** Code or HTML that was not closed and would go on in the next lines. */
  open: boolean
}

function cutAndParse(lines: readonly Line[], defined: ReadonlySet<string>, least: number): Piece[] {
  const verbatim = verbatimLines(lines)
  const pieces: Piece[] = []
  let size = least
  for (let from = 0; from < lines.length; ) {
    const to = nextCut(lines, verbatim, from, size)
    const piece = parsePiece(lines, { from, to }, defined)
    if (piece.open && to < lines.length) {
      // Twice as much each time: a note that is one open comment is not to be parsed a thousand times.
      size *= 2
      continue
    }
    pieces.push(piece)
    from = to
    size = least
  }
  return pieces
}

/** A line at the margin that cannot belong to a list, quote or footnote above the blank line before it. */
const STARTS_ANEW = /^(?:#{1,6}[ \t]|\p{L})/u

function nextCut(
  lines: readonly Line[],
  verbatim: readonly (string | undefined)[],
  from: number,
  least: number,
): number {
  let size = 0
  for (let at = from; at < lines.length; at++) {
    const { text } = lines[at] as Line
    if (size >= least && !verbatim[at] && isBlank(lines[at - 1]) && STARTS_ANEW.test(text)) return at
    size += text.length + 1
  }
  return lines.length
}

/** @param defined labels that the note defines, perhaps in another piece: without them `[label]` would be text */
function parsePiece(
  lines: readonly Line[],
  { from, to }: Pick<Piece, 'from' | 'to'>,
  defined: ReadonlySet<string>,
): Piece {
  const texts = lines.slice(from, to).map(({ text }) => text)
  const text = texts.join('\n')
  const labels = labelsInBrackets(text)
  const definitions = definitionsOf([...labels].filter((label) => defined.has(label)))
  const tree = parseMarkdown([...definitions, text].join('\n'))
  if (definitions.length > 0)
    tree.children = tree.children.filter((node) => (node.position?.start.line ?? 0) > definitions.length)
  const end = (tree.children.at(-1)?.position?.end.line ?? 0) - definitions.length
  const open = end > texts.findLastIndex((text) => text.trim() !== '') + 1
  place(tree, lines, from - definitions.length)
  return { from, to, tree, labels, open }
}

/** Definitions to put in front of a piece; the rule keeps a footnote from swallowing the start of the piece. */
function definitionsOf(labels: readonly string[]): string[] {
  return labels.length === 0 ? [] : [...labels.flatMap((label) => [`[${label}]: #`, '']), '***', '']
}

const IN_BRACKETS = /\[((?:\\.|[^\\[\]])+)\]/gs
/** `[label]:` at the start of a line, also of one in a quote or a list. */
const LOOKS_DEFINED = /^[\s>*+-]*(?:\d+[.)]\s+)?\[((?:\\.|[^\\[\]])+)\]:/

function labelsInBrackets(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(IN_BRACKETS), ([, label = '']) => folded(label)))
}

function labelsThatLookDefined(lines: readonly Line[]): Set<string> {
  const labels = lines.flatMap(({ text }) => LOOKS_DEFINED.exec(text)?.[1] ?? [])
  return new Set(labels.map(folded))
}

function collectDefined(node: Nodes, labels: Set<string>): void {
  if (node.type === 'definition') labels.add(folded(node.identifier))
  if (node.type === 'footnoteDefinition') labels.add(folded(`^${node.identifier}`))
  if ('children' in node) for (const child of node.children) collectDefined(child, labels)
}

/** As CommonMark matches labels: by case folding, runs of white space as one. */
function folded(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

/** Turns lines of the piece into those of the note; offsets in the piece mean nothing there. */
function place(node: Nodes, lines: readonly Line[], offset: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line = lines[point.line - 1 + offset]?.no ?? point.line
      point.offset = undefined
    }
  }
  if ('children' in node) for (const child of node.children) place(child, lines, offset)
}
