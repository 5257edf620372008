import type { BlockContent } from 'mdast'
import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { alerts } from '../../scripts/tidy/tree/blocks/alerts.ts'

const reader = unified().use(remarkParse).use(remarkGfm).use(withMath)

/** The blocks of a markdown text, as a plan has them on a slide. */
export function blocksOf(markdown: string): BlockContent[] {
  const tree = reader.parse(markdown)
  alerts(tree, () => {})
  return tree.children as BlockContent[]
}

function withMath(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), math()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}
