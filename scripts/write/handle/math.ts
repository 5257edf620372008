import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import type { Handle } from 'mdast-util-to-markdown'

/** What Slidev hands to KaTeX. A note's math holds neither dollars nor empty lines: tidy takes care of that. */
export const math: Handle = ({ value }: MathBlock, parent) => {
  const first = parent?.type === 'listItem' && parent.children[0]?.type === 'math'
  return `${first ? '\n' : ''}$$\n${value}\n$$`
}

export const inlineMath: Handle & { peek?: () => string } = ({ value }: InlineMath, _, state) => {
  const tex = value.replace(/\s*\n\s*/g, ' ')
  return `$${state.stack.includes('tableCell') ? tex.replaceAll('|', '\\|') : tex}$`
}
inlineMath.peek = () => '$'
