import type { Paragraph, PhrasingContent } from 'mdast'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Handle } from 'mdast-util-to-markdown'
import { withLoneDollar } from './lone-dollar.ts'

/** Writes the box of a task, too. */
const paragraphOrTask = gfmTaskListItemToMarkdown().handlers?.paragraph as Handle

/** A comment at the start of a line makes raw HTML of all that follows on it, so it stands at the paragraph's end. */
export const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const first = node.children.findIndex((child) => child.type !== 'html')
  if (first > 0) {
    const [start, ...rest] = node.children.slice(first)
    const comments = node.children.slice(0, first)
    // The very node says whether it is a task's first paragraph.
    const children = [trimmedStart(start as PhrasingContent), ...rest, ...comments]
    return withLoneDollar(paragraphOrTask({ ...node, children }, parent, state, info))
  }
  return withLoneDollar(paragraphOrTask(node, parent, state, info))
}

function trimmedStart(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.trimStart() } : node
}
