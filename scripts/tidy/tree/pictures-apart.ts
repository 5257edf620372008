import type { Image, Paragraph, PhrasingContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/** A picture is a block of its own: the plan gives it its place. Text before and after it stay paragraphs. */
export const picturesApart: TreeRule = (tree) => {
  afterHeadingsAndTables(tree)
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !hasImage(node.children)) return
    const blocks = takeApart(node.children).map(
      (children): Paragraph => ({
        type: 'paragraph',
        children,
        ...(node.position && { position: node.position }),
      }),
    )
    parent.children.splice(index, 1, ...(blocks as never[]))
    return [SKIP, index + blocks.length]
  })
}

/** Headings and tables cannot hold a picture's block: its alt text stays, the picture follows them. */
const afterHeadingsAndTables: TreeRule = (tree) => {
  visit(tree, ['heading', 'table'], (node, index, parent) => {
    if (!parent || index === undefined) return
    const images: Image[] = []
    visit(node, 'image', (image, at, holder) => {
      images.push({ ...image, alt: null })
      if (holder && at !== undefined) holder.children[at] = { type: 'text', value: image.alt ?? '' }
    })
    const pictures = images.map(
      (image): Paragraph => ({
        type: 'paragraph',
        children: [image],
        ...(node.position && { position: node.position }),
      }),
    )
    parent.children.splice(index + 1, 0, ...(pictures as never[]))
    return [SKIP, index + 1]
  })
}

function hasImage(children: readonly PhrasingContent[]): boolean {
  return children.some((child) => child.type === 'image' || ('children' in child && hasImage(child.children)))
}

function takeApart(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const runs: PhrasingContent[][] = [[]]
  for (const child of children) {
    const images = imagesOf(child)
    if (child.type !== 'image') runs.at(-1)?.push(withoutImages(child))
    for (const image of images) runs.push([image], [])
  }
  return runs.map(trimmed).filter((run) => run.length > 0)
}

function imagesOf(node: PhrasingContent): Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? node.children.flatMap(imagesOf) : []
}

/** A link around nothing but a picture shows its address. */
function withoutImages(node: PhrasingContent): PhrasingContent {
  if (!('children' in node) || !hasImage(node.children)) return node
  const rest = (node.children as PhrasingContent[]).filter(({ type }) => type !== 'image').map(withoutImages)
  if (rest.length === 0 && node.type === 'link') rest.push({ type: 'text', value: node.url })
  return { ...node, children: rest } as PhrasingContent
}

function trimmed(run: readonly PhrasingContent[]): PhrasingContent[] {
  return run.filter((child, index) => {
    const edge = index === 0 || index === run.length - 1
    return !(child.type === 'break' || (edge && child.type === 'text' && child.value.trim() === ''))
  })
}
