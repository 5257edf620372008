import type { BlockContent, Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough'
import { blockquote } from './handle/blockquote.ts'
import { code } from './handle/code.ts'
import { heading } from './handle/heading.ts'
import { inlineCode } from './handle/inline-code.ts'
import { lineBreak } from './handle/line-break.ts'
import { link } from './handle/link.ts'
import { inlineMath, math } from './handle/math.ts'
import { paragraph } from './handle/paragraph.ts'
import { script } from './handle/script.ts'
import { text } from './handle/text.ts'
import { quickSafe } from './quick-safe.ts'
import { slidevUnsafe } from './unsafe.ts'

/** Writes `**真，**她` as people write it; the addon's `markdown-it-cjk-friendly` reads it as bold. */
const CJK = cjkFriendlyToMarkdown()
const cjkRoot = CJK.handlers?.root ?? defaultHandlers.root

/** The same at every call: the library's records and ours. */
let unsafe: Unsafe[] | undefined

/** Extensions can only add to what is unsafe; here some of it is taken away. */
const root: Handle = (node, parent, state, info) => {
  unsafe ??= slidevUnsafe(state.unsafe)
  state.unsafe = unsafe
  state.safe = quickSafe(state, unsafe)
  return cjkRoot(node, parent, state, info)
}

const EXTENSIONS = [gfmToMarkdown({ tablePipeAlign: false }), CJK, cjkFriendlyGfmStrikethroughToMarkdown()]

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  rule: '*',
  setext: false,
  // Merged here once; the library would do it for each text, which takes longer than writing a title.
  join: allOf(EXTENSIONS).flatMap(({ join }) => join ?? []),
  handlers: {
    ...Object.assign({}, ...allOf(EXTENSIONS).map(({ handlers }) => handlers)),
    ...{ root, heading, paragraph, blockquote, code, math, text, link, inlineCode, inlineMath },
    ...{ break: lineBreak, subscript: script, superscript: script },
  },
}

/** Extensions and those that they consist of. What is unsafe to them stands in `unsafe.ts`. */
function allOf(extensions: readonly Options[]): Options[] {
  return extensions.flatMap((extension) => [...allOf(extension.extensions ?? []), extension])
}

/** @returns the blocks as markdown that shows on a slide as just these blocks, without a final line end. */
export function toSlideMarkdown(blocks: readonly BlockContent[]): string {
  if (blocks.length === 0) return ''
  const tree: Nodes = { type: 'root', children: [...blocks] }
  return toMarkdown(tree, OPTIONS).trimEnd()
}
