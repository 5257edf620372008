import type { Parents, PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import { mergeTexts } from '../phrasing/merge-texts.ts'
import type { TreeRule } from '../rule.ts'
import { htmlBlocks } from './html-blocks.ts'
import { isComment } from './html-comments.ts'
import { inlineHtml } from './inline-html.ts'

/**
 * Raw HTML becomes the mdast that it means; what is not harmless (`<script>`, `onclick`, `javascript:`) or no HTML at
 * all (`<String>`, `<table name>`) becomes the text that it is. Comments stay.
 */
export const html: TreeRule = (tree) => {
  inLines(tree)
  mapChildren(tree, (node, parent) =>
    node.type !== 'html' || isComment(node.value) || holdsPhrasing(parent) ? node : htmlBlocks(node),
  )
}

function inLines(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) inLines(child)
  if (holdsPhrasing(parent) && parent.children.some(({ type }) => type === 'html')) {
    parent.children = mergeTexts(inlineHtml(parent.children as PhrasingContent[])) as never[]
  }
}

function holdsPhrasing({ type }: Parents): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(type)
}
