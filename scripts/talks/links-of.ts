import type { Link, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

export function linksOf(node: Nodes): Link[] {
  const links: Link[] = []
  visit(node, 'link', (link) => {
    links.push(link)
  })
  return links
}
