import type { Paragraph, RootContent } from 'mdast'
import type { TreeRule } from '../rule.ts'

/**
 * `***` and `---` would start a slide. The plan decides where slides start, and a divider has no words. It does say
 * where a picture belongs that stands between it and a heading: below that heading.
 *
 *     ---
 *     ![the speaker](photo.jpg)
 *     ## The talk
 */
export const thematicBreaks: TreeRule = (tree) => {
  const children: RootContent[] = []
  let pictures: RootContent[] = []
  let afterBreak = false
  for (const node of tree.children) {
    if (node.type === 'thematicBreak') {
      children.push(...pictures)
      pictures = []
      afterBreak = true
    } else if (afterBreak && isPicture(node)) pictures.push(node)
    else {
      children.push(...(node.type === 'heading' ? [node, ...pictures] : [...pictures, node]))
      pictures = []
      afterBreak = false
    }
  }
  tree.children = [...children, ...pictures]
}

function isPicture(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image'
}
