import type { Heading, PhrasingContent } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'
import { withLoneDollar } from './lone-dollar.ts'

/**
 * Always behind `#`, and on one line: the library would underline a heading of two lines with dashes, which Slidev cuts
 * at, and takes longer to make sure that it need not than to write the heading.
 */
export const heading: Handle = (node: Heading, _, state, info) => {
  const sign = '#'.repeat(node.depth)
  const tracker = state.createTracker(info)
  tracker.move(`${sign} `)
  const exit = state.enter('headingAtx')
  const exitPhrasing = state.enter('phrasing')
  const beside = { before: '# ', after: '\n', ...tracker.current() }
  const text = state.containerPhrasing({ ...node, children: node.children.map(onOneLine) }, beside)
  exitPhrasing()
  exit()
  return withLoneDollar(text === '' ? sign : `${sign} ${text.replace(/^[\t ]/, reference)}`)
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' }
  if ('children' in node) {
    return { ...node, children: (node.children as PhrasingContent[]).map(onOneLine) } as PhrasingContent
  }
  if (!('value' in node) || !node.value.includes('\n')) return node
  return { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }
}

/** Markdown would drop a space at the start. */
function reference(space: string): string {
  return `&#x${space.charCodeAt(0).toString(16).toUpperCase()};`
}
