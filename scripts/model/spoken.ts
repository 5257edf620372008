import type { BlockContent, Nodes } from 'mdast'

declare module 'unist' {
  interface Data {
    /** What the node was made from, whole: it goes into the presenter note of the slide that shows it. */
    spoken?: BlockContent[]
  }
}

declare module 'mdast' {
  interface ListData {
    /** The items are points of prose, not a list of the author's. */
    points?: boolean
  }
}

/** What a node and those in it were made from, in order. */
export function spokenOf(node: Nodes): BlockContent[] {
  const below = 'children' in node ? (node.children as Nodes[]).flatMap(spokenOf) : []
  return [...(node.data?.spoken ?? []), ...below]
}
