import { SKIP, visit } from 'unist-util-visit'
import type { TreeRule } from './rule.ts'

/** No URL in a note goes on after full-width punctuation or a CJK letter that follows it without a space. */
const CJK = /[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/

/** A bare URL does not swallow the sentence behind it: `https://go.dev，然后` links only `https://go.dev`. */
export const urlsBesideCjk: TreeRule = (tree) => {
  visit(tree, 'link', (node, index, parent) => {
    const [label] = node.children
    if (!parent || index === undefined || label?.type !== 'text' || node.children.length > 1) return
    const cut = label.value.search(CJK)
    if (cut <= 0 || !isBareUrl(label.value, node.url)) return
    const url = label.value.slice(0, cut)
    const rest = label.value.slice(cut)
    node.url = node.url.startsWith('http') ? url.replace(/^www\./, 'http://www.') : `mailto:${url}`
    label.value = url
    parent.children.splice(index + 1, 0, { type: 'text', value: rest })
    return [SKIP, index + 1]
  })
}

/** GFM percent-encodes nothing: the address of a bare URL is its text, `http://` put before `www.`. */
function isBareUrl(text: string, url: string): boolean {
  return url === text || url === `http://${text}` || url === `mailto:${text}`
}
