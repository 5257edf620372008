import type { BlockContent, Code, InlineCode, Root, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { codeLanguage } from './code-language.ts'

/** What Slidev would take for something of its own, as records for `mdast-util-to-markdown`. */
const SLIDEV_UNSAFE: readonly Unsafe[] = [
  // `--- x` at the start of a line starts a slide.
  { atBreak: true, character: '-', after: '--' },
  // `<!--` opens a comment for Slidev's parser even behind a backslash, so the `!` is escaped as well.
  { character: '!', before: '<', after: '--' },
  // `-->` would end the comment that holds a presenter note.
  { character: '>', before: '--' },
  // `$HOME/bin:$PATH` becomes math.
  { character: '$', inConstruct: 'phrasing' },
  // `::right::` alone on a line opens a slot.
  { atBreak: true, character: ':', after: ':' },
  // `<<< @/file` imports a file.
  { atBreak: true, character: '<', after: '<' },
  // `^[text]` is a footnote.
  { character: '^', after: '\\[', inConstruct: 'phrasing' },
]

/** `{{ x }}`, or `{{` to the end where it never closes. */
const MUSTACHE = /(\{\{[\s\S]*?(?:\}\}+|$))/

/**
 * Slides are Vue templates, and an entity does not hide `{{`: markdown decodes it before Vue reads it. `v-pre` does.
 */
const text: Handle = (node: Text, _, state, info) => {
  if (!node.value.includes('{{')) return state.safe(node.value, info)
  return node.value
    .split(MUSTACHE)
    .map((piece, index) => {
      const safe = state.safe(piece, { ...info, before: index === 0 ? info.before : ' ', after: info.after })
      return index % 2 === 1 ? `<span v-pre>${safe}</span>` : safe
    })
    .join('')
}

/** Slidev's parser sees a comment also in inline code; as an element the text cannot open one. */
const inlineCode: Handle & { peek?: () => string } = (node: InlineCode, parent, state) => {
  const code = /<!--|-->/.test(node.value)
    ? `<code v-pre>${escapeHtml(node.value)}</code>`
    : defaultHandlers.inlineCode(node, parent, state)
  return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code
}
inlineCode.peek = () => '`'

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const code: Handle = (node: Code, parent, state, info) =>
  defaultHandlers.code({ ...node, lang: codeLanguage(node.lang), meta: null }, parent, state, info)

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  rule: '*',
  setext: false,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  unsafe: [...SLIDEV_UNSAFE],
  handlers: { text, inlineCode, code },
}

/** @returns the blocks as markdown that shows on a slide as just these blocks, without a final line end. */
export function toSlideMarkdown(blocks: readonly BlockContent[]): string {
  if (blocks.length === 0) return ''
  const root: Root = { type: 'root', children: [...blocks] }
  return toMarkdown(root, OPTIONS).trimEnd()
}
