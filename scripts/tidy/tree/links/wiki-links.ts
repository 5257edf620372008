import type { PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import { replaceInText } from '../phrasing/replace-in-text.ts'
import type { TreeRule } from '../rule.ts'

/** `[[Page#Heading|text]]`, `![[picture.png|300]]`; not `[[1, 2], [3, 4]]` or `[[ -f x ]]`. */
const WIKI_LINK =
  /(!?)(?<!\[)\[\[(?![\s\d,.]+\])([^\s[\]|](?:[^[\]|\n]*[^\s[\]|])?)((?:\|[^[\]|\n]*)*)\]\](?!\])/g
const PICTURE = /\.(?:apng|avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i
/** `300`, `300x200`. */
const SIZE = /^\s*\d+(?:x\d*)?\s*$/

/**
 * Obsidian's links between notes become their text, for no slide leads to a note; its embedded pictures become
 * pictures with the file's name for an address.
 */
export const wikiLinks: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('[[')) return node
    return replaceInText(node, WIKI_LINK, ([, bang, target = '', labels = '']) => {
      const label = labels
        .split('|')
        .filter((part) => part.trim() !== '' && !(bang && SIZE.test(part)))
        .map((part) => part.trim())
        .join(', ')
      if (bang && PICTURE.test(target)) return [{ type: 'image', url: target, alt: label }]
      return [{ type: 'text', value: shown(target, label) }] satisfies PhrasingContent[]
    })
  })
}

/** Obsidian shows `Page › Heading`; a text of the author's own keeps the page it stands for. */
function shown(target: string, label: string): string {
  const page = target
    .replace(/#\^[\w-]+$/, '')
    .replace(/^#+/, '')
    .replace(/#+/g, ' › ')
  if (label === '') return page
  return label.toLowerCase().includes(page.toLowerCase()) || page === '' ? label : `${label} (${page})`
}
