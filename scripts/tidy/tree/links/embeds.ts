import { mapChildren } from '../map-children.ts'
import { replaceInText } from '../phrasing/replace-in-text.ts'
import type { TreeRule } from '../rule.ts'

/** `{%youtube 8ZiEAHLoDpg %}`. Jekyll's `{% include x %}` is none of these. */
const EMBED = /\{%\s*(\w+)\s+([^\s%{}]+)\s*%\}/g

const ADDRESSES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
  slideshare: 'https://www.slideshare.net/',
  speakerdeck: 'https://speakerdeck.com/',
  hackmd: 'https://hackmd.io/',
}

/** What HackMD embeds from elsewhere becomes a link to it. */
export const embeds: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('{%')) return node
    return replaceInText(node, EMBED, ([, service = '', id = '']) => {
      const base = ADDRESSES[service.toLowerCase()]
      const url = `${base}${id}`
      return base === undefined
        ? undefined
        : [{ type: 'link', url, children: [{ type: 'text', value: url }] }]
    })
  })
}
