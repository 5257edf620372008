import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** A heading of a note, and how much stands below it. */
export interface OutlineHeading {
  heading: Heading
  /** On one line. */
  text: string
  /** In the tree's children. */
  index: number
  /** Slides that its words take, roughly, up to the next heading as deep or less deep. */
  slides: number
  /** Nodes directly below, up to the next heading of any depth; a few suffice. */
  below: readonly RootContent[]
  /** The nearest heading above that is less deep. */
  parent?: OutlineHeading
}

/** Nodes below a heading that can say who speaks. */
const DIRECTLY_BELOW = 6

/** What a slide holds: text in columns (a Chinese character takes two), lines of code, rows of tables. */
const SLIDE = { columns: 420, code: 16, rows: 9 }
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g

/** The headings of a tree with the slides that stand below each, in one pass. */
export function outlineOf(tree: Root): { headings: OutlineHeading[]; slides: number } {
  const headings: OutlineHeading[] = []
  const open: OutlineHeading[] = []
  let slides = 0
  const close = (depth: number) => {
    while (open.length > 0 && (open.at(-1) as OutlineHeading).heading.depth >= depth) {
      const closed = open.pop() as OutlineHeading
      closed.slides = slides - closed.slides
    }
  }
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      close(node.depth)
      const below = tree.children.slice(index + 1, index + 1 + DIRECTLY_BELOW)
      const end = below.findIndex(({ type }) => type === 'heading')
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      const parent = open.at(-1)
      const opened: OutlineHeading = {
        ...{ heading: node, text, index, slides, below: end < 0 ? below : below.slice(0, end) },
        ...(parent && { parent }),
      }
      headings.push(opened)
      open.push(opened)
    } else slides += slidesOf(node)
  }
  close(0)
  return { headings, slides }
}

function slidesOf(node: RootContent): number {
  if (node.type === 'code') return lineCount(node.value) / SLIDE.code
  if (node.type === 'table') return node.children.length / SLIDE.rows
  if (node.type === 'html') return 0
  const text = textOf(node)
  const pictures = node.type === 'paragraph' && node.children.some(({ type }) => type === 'image') ? 0.5 : 0
  return (text.length + (text.match(WIDE)?.length ?? 0)) / SLIDE.columns + pictures
}

function lineCount(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
