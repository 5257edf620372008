import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

const SAFE = /^(?:https?|mailto|tel):/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** `github.com/x`, but not `notes.md`. */
const DOMAIN = /^(?:[\w-]+\.)+[a-z]{2,}(?:\/|$)/i
const FILE = /\.(?:md|markdown|html?|pdf|txt|png|jpe?g|gif|svg|webp|go|rs|js|ts|py|sh|ya?ml|json)$/i

/** Links lead to the web or nowhere: a missing scheme is added, any other target is shown behind the link's text. */
export const links: TreeRule = (tree) => {
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined) return
    const url = node.url.trim()
    if (SAFE.test(url)) {
      if (node.children.length === 0) node.children = [{ type: 'text', value: url }]
      return
    }
    if (!SCHEME.test(url) && DOMAIN.test(url) && !FILE.test(url.split('/')[0] as string)) {
      node.url = `https://${url}`
      return
    }
    const shown = shownTarget(url, textOf(node))
    parent.children.splice(index, 1, ...((node.children as PhrasingContent[]).concat(shown) as never[]))
    return [SKIP, index]
  })
}

/** An anchor of the note means nothing on a slide; any other target stays readable. */
function shownTarget(url: string, label: string): PhrasingContent[] {
  if (url === '' || url.startsWith('#') || label.includes(url)) return []
  return [{ type: 'text', value: label === '' ? url : ` (${url})` }]
}
