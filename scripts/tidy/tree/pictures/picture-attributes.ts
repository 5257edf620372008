import type { Image, PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `A cat|300`, `A cat|300x200`: Obsidian's size, behind the alt text. */
const SIZE_IN_ALT = /^([^|]*)\|\s*\d+(?:x\d*)?\s*$/
/** `{width=50%}`, `{:height="36" width="36"}` directly behind a picture: Pandoc's, Kramdown's and Logseq's attributes. */
const ATTRIBUTES = /^\{:?\s*(?:(?:[.#][\w-]+|:?[\w-]+\s*[=:]?\s*(?:"[^"]*"|'[^']*'|[^\s{}"',]+))[\s,]*)+\}/

/** How large a picture is, the slide decides. */
export const pictureAttributes: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type === 'image') return withoutSize(node)
    if ('children' in node && node.children.some(({ type }) => type === 'image')) {
      node.children = withoutAttributes(node.children as PhrasingContent[]) as never[]
    }
    return node
  })
}

function withoutSize(image: Image): Image {
  const alt = SIZE_IN_ALT.exec(image.alt ?? '')?.[1]
  return alt === undefined ? image : { ...image, alt: alt.trim() }
}

function withoutAttributes(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, index) =>
    child.type === 'text' && children[index - 1]?.type === 'image'
      ? { ...child, value: child.value.replace(ATTRIBUTES, '') }
      : child,
  )
}
