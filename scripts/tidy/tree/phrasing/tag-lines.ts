import type { Heading, Html, Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** `#go #talks/2017`: two tags or more and nothing else; one alone may be a heading without its space. */
const TAGS = /^\s*#[\p{L}_][\p{L}\p{N}_/-]*(?:[\s,]+#[\p{L}_][\p{L}\p{N}_/-]*)+\s*$/u

/** HackMD's: ``###### tags: `go` `queues` ``. */
const TAG_HEADING = /^tags[:：]\s*\S(?!.*--)/is

/** A line of tags sorts the note; the audience does not need it. It becomes a comment, for the presenter. */
export const tagLines: TreeRule = (tree) => {
  mapChildren(tree, (node, parent) => {
    if (node.type === 'heading' && node.depth === 6 && TAG_HEADING.test(textOf(node))) return comment(node)
    if (node.type !== 'paragraph' || parent.type !== 'root' || node.children.length !== 1) return node
    const [text] = node.children
    if (text?.type !== 'text' || !TAGS.test(text.value)) return node
    return comment(node)
  })
}

function comment(node: Heading | Paragraph): Html {
  const value = `<!-- ${textOf(node).trim()} -->`
  return { type: 'html', value, ...(node.position && { position: node.position }) }
}
