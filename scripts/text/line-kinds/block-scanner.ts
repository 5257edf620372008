// The block structure of CommonMark and of GitHub's footnotes and tables, as far as it decides what is verbatim.
// The parser says the same of all lines but these, which are read as what tidying makes of them:
// - HTML that ends at a blank line (`<div>`, `<details>`) hides nothing: tidying puts a blank line below it.
// - A table is one whatever the number of its cells.
// - Directly below code by indentation, a list may begin with an empty item or any number, as CommonMark has it; the
//   parser takes the code for a paragraph there.
import { type Container, continueContainers, openContainers } from './containers.ts'
import {
  isDelimiterRow,
  isHeading,
  isThematicBreak,
  isUnderline,
  type Leaf,
  opensFence,
  opensRaw,
  opensTags,
} from './leaf-starts.ts'
import type { LineKind } from './line-kind.ts'
import { spacesAt } from './spaces-at.ts'
import { withSpaces } from './with-spaces.ts'

const NOTHING: Leaf = { kind: 'nothing' }
const PARAGRAPH: Leaf = { kind: 'paragraph' }
const TABLE: Leaf = { kind: 'table' }
const TAGS: Leaf = { kind: 'tags' }
const INDENTED: Leaf = { kind: 'indented' }

/** Columns of code by indentation. */
const CODE = 4
/** No other character begins anything but a paragraph or a row. */
const SIGN = /^[`~<#=_*+\d|:>[-]/

export class BlockScanner {
  /** Of the lines read so far. */
  readonly kinds: (LineKind | undefined)[] = []
  private containers: Container[] = []
  private leaf: Leaf = NOTHING
  /** The last line, behind the marks of its containers. */
  private above = ''
  /** Blank lines since code by indentation, which belong to it if it goes on. */
  private blanks = 0

  read(line: string): void {
    const text = withSpaces(line)
    const { count, at } = continueContainers(this.containers, text)
    const inAll = count === this.containers.length
    if (inAll && this.leaf.kind === 'verbatim') {
      this.kinds.push(this.leaf.as)
      if (this.leaf.ends.test(text.slice(at))) this.leaf = NOTHING
      return
    }
    const interrupts = inAll && this.leaf.kind === 'paragraph'
    const { opened, at: start } = openContainers(text, at, interrupts, count)
    const rest = text.slice(start)
    const indent = spacesAt(rest, 0)
    const begins = rest.slice(indent)
    if (!inAll && opened.length === 0 && this.isLazy(indent, begins)) {
      this.kinds.push(undefined)
      return
    }
    if (!inAll || opened.length > 0) {
      this.containers = [...this.containers.slice(0, count), ...opened]
      this.leaf = NOTHING
    }
    this.kinds.push(this.readLeaf(indent, begins))
    this.above = begins
  }

  /** A paragraph goes on without the marks of its containers, unless the line begins something else. */
  private isLazy(indent: number, begins: string): boolean {
    if (this.leaf.kind !== 'paragraph' || begins === '') return false
    return indent >= CODE || !SIGN.test(begins) || leafOf(begins, true) === PARAGRAPH
  }

  private readLeaf(indent: number, begins: string): LineKind | undefined {
    const { kind } = this.leaf
    if (begins === '') {
      if (kind === 'indented') this.blanks++
      else this.leaf = NOTHING
      return undefined
    }
    if (indent >= CODE) return kind === 'paragraph' || kind === 'tags' ? undefined : this.readIndented()
    this.leaf = SIGN.test(begins) ? this.leafBelow(begins) : goesOn(kind)
    if (this.leaf.kind !== 'verbatim') return undefined
    const { as, ends } = this.leaf
    // What opens a fence never closes it.
    if (as !== 'fenced' && ends.test(begins)) this.leaf = NOTHING
    return as
  }

  private readIndented(): LineKind {
    if (this.leaf === INDENTED) this.kinds.fill('indented', this.kinds.length - this.blanks)
    this.blanks = 0
    this.leaf = INDENTED
    return 'indented'
  }

  private leafBelow(begins: string): Leaf {
    const { kind } = this.leaf
    if (kind === 'tags') return opensFence(begins) ?? opensRaw(begins) ?? TAGS
    if (kind === 'paragraph' && isDelimiterRow(begins, this.above)) return TABLE
    if (kind === 'paragraph' && isUnderline(begins)) return NOTHING
    const leaf = leafOf(begins, kind === 'paragraph')
    return leaf === PARAGRAPH ? goesOn(kind) : leaf
  }
}

function leafOf(begins: string, interrupts: boolean): Leaf {
  const verbatim = opensFence(begins) ?? opensRaw(begins)
  if (verbatim) return verbatim
  if (isHeading(begins) || isThematicBreak(begins)) return NOTHING
  return opensTags(begins, interrupts) ? TAGS : PARAGRAPH
}

/** What a line that begins nothing belongs to, below a leaf of this kind. */
function goesOn(kind: Leaf['kind']): Leaf {
  if (kind === 'table') return TABLE
  return kind === 'tags' ? TAGS : PARAGRAPH
}
