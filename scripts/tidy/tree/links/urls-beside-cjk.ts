import type { Link, PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import { mergeTexts } from '../phrasing/merge-texts.ts'
import type { TreeRule } from '../rule.ts'

/** Full-width punctuation, and the quotation marks and dashes that stand in Chinese text: no address has them. */
const PUNCTUATION =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2018-\u201f\u2026\u2014]/
const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/
/** Behind these a letter belongs to the path: `wiki/围棋`, `?q=围棋`. */
const IN_PATH = /[/=_%+&-]$/

/** A bare URL does not swallow the sentence behind it: `https://go.dev，然后` links only `https://go.dev`. */
export const urlsBesideCjk: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'link')) {
      const children = node.children as PhrasingContent[]
      node.children = mergeTexts(
        children.flatMap((child) => (child.type === 'link' ? parted(child) : child)),
      ) as never[]
    }
    return node
  })
}

function parted(link: Link): PhrasingContent[] {
  const [label] = link.children
  if (label?.type !== 'text' || link.children.length > 1 || !isBareUrl(label.value, link.url)) return [link]
  const end = endOf(label.value)
  if (end === 0 || end === label.value.length) return [link]
  const shown = label.value.slice(0, end)
  const url = link.url.startsWith('http') ? shown.replace(/^www\./, 'http://www.') : `mailto:${shown}`
  return [
    { ...link, url, children: [{ ...label, value: shown }] },
    { type: 'text', value: label.value.slice(end) },
  ]
}

function endOf(address: string): number {
  const punctuation = address.search(PUNCTUATION)
  const end = punctuation < 0 ? address.length : punctuation
  const letter = address.slice(0, end).search(LETTER)
  return letter < 0 || IN_PATH.test(address.slice(0, letter)) ? end : letter
}

/** GFM percent-encodes nothing: the address of a bare URL is its text, `http://` put before `www.`. */
function isBareUrl(text: string, url: string): boolean {
  return url === text || url === `http://${text}` || url === `mailto:${text}`
}
