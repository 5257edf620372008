import type { PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import { mergeTexts } from '../phrasing/merge-texts.ts'
import type { TreeRule } from '../rule.ts'

/** `git@github.com:golang/go.git` is no mail address with something behind it. */
export const gitAddresses: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'link')) {
      node.children = withoutGitLinks(node.children as PhrasingContent[]) as never[]
    }
    return node
  })
}

function withoutGitLinks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return mergeTexts(
    children.flatMap((child, index) => {
      const next = children[index + 1]
      const isGit = child.type === 'link' && child.url.startsWith('mailto:') && next?.type === 'text'
      return isGit && /^:(?:\S|$)/.test(next.value) ? child.children : child
    }),
  )
}
