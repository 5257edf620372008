// In: a note. Out: its mdast, mended: lists are lists, code is fenced, HTML has become mdast or text, every position
// is a line of the note. The only `html` nodes left are comments.
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkInlineLinks from 'remark-inline-links'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Note } from '../model/note.ts'
import type { Line, TextRule } from './line.ts'
import { accidentalSetext } from './text/accidental-setext.ts'
import { controlCharacters } from './text/control-characters.ts'
import { headingSpace } from './text/heading-space.ts'
import { indentedProse } from './text/indented-prose.ts'
import { pseudoBullets } from './text/pseudo-bullets.ts'
import { separators } from './text/separators.ts'
import { unfencedCode } from './text/unfenced-code.ts'
import { boldHeadings } from './tree/bold-headings.ts'
import { edgeSpaces } from './tree/edge-spaces.ts'
import { emptyBlocks } from './tree/empty-blocks.ts'
import { footnotes } from './tree/footnotes.ts'
import { html } from './tree/html.ts'
import { lineBreaks } from './tree/line-breaks.ts'
import { links } from './tree/links.ts'
import { picturesApart } from './tree/pictures-apart.ts'
import type { TreeRule } from './tree/rule.ts'
import { thematicBreaks } from './tree/thematic-breaks.ts'
import { urlsBesideCjk } from './tree/urls-beside-cjk.ts'

/** What markdown would misread is mended in the text, in this order, before it is parsed. */
const TEXT_RULES: readonly TextRule[] = [
  controlCharacters,
  accidentalSetext,
  headingSpace,
  separators,
  indentedProse,
  pseudoBullets,
  unfencedCode,
]

/** What is a matter of structure is mended in the tree, in this order. */
const TREE_RULES: readonly TreeRule[] = [
  html,
  urlsBesideCjk,
  links,
  footnotes,
  lineBreaks,
  picturesApart,
  edgeSpaces,
  emptyBlocks,
  boldHeadings,
  thematicBreaks,
]

// A single tilde is a sign of its own in notes (`~ more ~`, `3~5`), not a strike-through.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkInlineLinks)
  .freeze()

export function tidyNote(note: Note): Root {
  const lines = mendText(note)
  const tree = parser.runSync(parser.parse(lines.map(({ text }) => text).join('\n'))) as Root
  placeInNote(tree, lines)
  for (const rule of TREE_RULES) rule(tree)
  return tree
}

function mendText(note: Note): Line[] {
  const lines = note.body.split('\n').map((text, index) => ({ text, no: note.bodyLine + index }))
  return TEXT_RULES.reduce<Line[]>((mended, rule) => rule(mended), lines)
}

/** Turns line numbers of the mended text into those of the note. */
function placeInNote(tree: Root, lines: readonly Line[]): void {
  visit(tree, (node) => {
    if (!node.position) return
    const { start, end } = node.position
    node.position = {
      start: { ...start, line: lines[start.line - 1]?.no ?? start.line },
      end: { ...end, line: lines[end.line - 1]?.no ?? end.line },
    }
  })
}
