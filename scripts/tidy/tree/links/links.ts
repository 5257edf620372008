import type { Link, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { decodedUri } from '../../../text/decoded-uri.ts'
import { mapChildren } from '../map-children.ts'
import { mergeTexts } from '../phrasing/merge-texts.ts'
import type { TreeRule } from '../rule.ts'

const SAFE = /^(?:https?|mailto|tel):/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** `github.com/x`, but not `notes.md`. */
const DOMAIN = /^(?:[\w-]+\.)+[a-z]{2,}(?:\/|$)/i
const FILE = /\.(?:md|markdown|html?|pdf|txt|png|jpe?g|gif|svg|webp|go|rs|js|ts|py|sh|ya?ml|json)$/i
/** Notion puts its id behind the name of each file: `Monday 1a2b….md`. */
const NOTION_ID = /[ _-][0-9a-f]{32}(?=\.|\/|$)/g

/** Links lead to the web or nowhere: a missing scheme is added, any other target is shown behind the link's text. */
export const links: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'link')) {
      const children = node.children as PhrasingContent[]
      node.children = mergeTexts(
        children.flatMap((child) => (child.type === 'link' ? mended(child) : child)),
      ) as never[]
    }
    return node
  })
}

function mended(link: Link): PhrasingContent | PhrasingContent[] {
  const url = link.url.trim()
  if (SAFE.test(url))
    return link.children.length > 0 ? link : { ...link, children: [{ type: 'text', value: url }] }
  if (!SCHEME.test(url) && DOMAIN.test(url) && !FILE.test(url.split('/')[0] as string)) {
    return { ...link, url: `https://${url}` }
  }
  return [...link.children, ...shownTarget(url, textOf(link))]
}

/** An anchor of the note means nothing on a slide, nor does a file put into the address; another target stays readable. */
function shownTarget(url: string, label: string): PhrasingContent[] {
  if (url === '' || url.startsWith('#') || /^data:[^,]{0,80};base64,/i.test(url)) return []
  const target = decodedUri(url)
  const page = notionPage(target)
  if (label.includes(url) || label.includes(target) || (page !== undefined && page === label)) return []
  return [{ type: 'text', value: label === '' ? (page ?? target) : ` (${page ?? target})` }]
}

function notionPage(target: string): string | undefined {
  const named = target.replace(NOTION_ID, '')
  return named === target ? undefined : named.replace(/^.*\//, '').replace(/\.(?:md|csv)$/, '')
}
