import type { Image, Link, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** A picture is a block of its own: the plan gives it its place. Text before and after it stay paragraphs. */
export const picturesApart: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type === 'heading' || node.type === 'table') return [node, ...picturesOutOf(node)]
    return node.type === 'paragraph' && hasImage(node) ? blocksOf(node) : node
  })
}

/** Headings and tables cannot hold a picture's block: its alt text stays, the picture follows them. */
function picturesOutOf(block: Extract<Nodes, { type: 'heading' | 'table' }>): Paragraph[] {
  if (!hasImage(block)) return []
  const pictures: Paragraph[] = []
  const named = linksWithText(block)
  mapChildren(block, (node) => {
    if (node.type === 'link' && textOf(node).trim() === '')
      return named.has(node.url) ? [] : withAddress(node)
    if (node.type !== 'image') return node
    pictures.push(paragraphOf([{ ...node, alt: null }], node.position ? node : block))
    return { type: 'text', value: node.alt ?? '' }
  })
  return pictures
}

function linksWithText(block: Nodes): Set<string> {
  const urls = new Set<string>()
  visit(block, 'link', (link) => {
    if (textOf(link).trim() !== '') urls.add(link.url)
  })
  return urls
}

/** What was a link around nothing but a picture. */
function withAddress(link: Link): Link {
  return { ...link, children: [{ type: 'text', value: link.url }] }
}

function hasImage(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage))
}

function blocksOf(paragraph: Paragraph): Paragraph[] {
  const runs: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    if (child.type !== 'image') runs.at(-1)?.push(withoutImages(child))
    for (const image of imagesOf(child)) runs.push([image], [])
  }
  return runs
    .map(trimmed)
    .filter((run) => run.length > 0)
    .map((run) => paragraphOf(run, run[0]?.type === 'image' && run[0].position ? run[0] : paragraph))
}

/** @param at whose lines the paragraph gets */
function paragraphOf(children: PhrasingContent[], { position }: Nodes): Paragraph {
  return { type: 'paragraph', children, ...(position && { position }) }
}

function imagesOf(node: PhrasingContent): Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? node.children.flatMap(imagesOf) : []
}

function withoutImages(node: PhrasingContent): PhrasingContent {
  if (!('children' in node) || !hasImage(node)) return node
  const rest = (node.children as PhrasingContent[]).filter(({ type }) => type !== 'image').map(withoutImages)
  if (node.type === 'link' && textOf({ type: 'paragraph', children: rest }).trim() === '')
    return withAddress(node)
  return { ...node, children: rest } as PhrasingContent
}

function trimmed(run: readonly PhrasingContent[]): PhrasingContent[] {
  return run.filter((child, index) => {
    const edge = index === 0 || index === run.length - 1
    return !(child.type === 'break' || (edge && child.type === 'text' && child.value.trim() === ''))
  })
}
