import type { BlockContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import {
  defaultHandlers,
  type Handle,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown'
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
import { quickPhrasing } from './quick-phrasing.ts'
import { quickSafe } from './quick-safe.ts'
import { slidevUnsafe } from './unsafe.ts'

/** Writes `**真，**她` as people write it; the addon's `markdown-it-cjk-friendly` reads it as bold. */
const CJK = cjkFriendlyToMarkdown()

const EXTENSIONS = [gfmToMarkdown({ tablePipeAlign: false }), CJK, cjkFriendlyGfmStrikethroughToMarkdown()]

const cjkRoot = CJK.handlers?.root as Handle

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  rule: '*',
  setext: false,
  join: allOf(EXTENSIONS).flatMap(({ join }) => join ?? []),
  handlers: {
    ...Object.assign({}, ...allOf(EXTENSIONS).map(({ handlers }) => handlers)),
    ...{ heading, paragraph, blockquote, code, math, text, link, inlineCode, inlineMath },
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
  writer ??= newWriter()
  return writer({ type: 'root', children: [...blocks] }).trimEnd()
}

type Writer = (tree: Root) => string

/** Made once: the library would put the options together for each text, which takes longer than writing a title. */
let writer: Writer | undefined

function newWriter(): Writer {
  const state = newState()
  // Extensions can only add to what is unsafe; here some of it is taken away.
  state.unsafe = slidevUnsafe(state.unsafe)
  state.safe = quickSafe(state, state.unsafe)
  state.containerPhrasing = quickPhrasing(state)
  return (tree) => {
    // Nothing of a text that could not be written is left for the next.
    state.stack.length = 0
    state.indexStack.length = 0
    state.bulletCurrent = undefined
    state.bulletLastUsed = undefined
    return state.handle(tree, undefined, state, START)
  }
}

const START: Info = { before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 }

/** What the library keeps in mind while it writes; it shows that only to handlers. */
function newState(): State {
  let shown: State | undefined
  const root: Handle = (node, parent, state, info) => {
    shown = state
    return cjkRoot(node, parent, state, info)
  }
  toMarkdown({ type: 'root', children: [] }, { ...OPTIONS, handlers: { ...OPTIONS.handlers, root } })
  const state = shown as unknown as State
  state.handlers.root = defaultHandlers.root
  return state
}
