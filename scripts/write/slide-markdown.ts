import type { BlockContent, Code, InlineCode, Link, Paragraph, PhrasingContent, Root, Text } from 'mdast'
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
    .map((piece, index, pieces) => {
      const before = index === 0 ? info.before : '>'
      const after = index === pieces.length - 1 ? info.after : '<'
      const safe = state.safe(piece, { ...info, before, after })
      return index % 2 === 1 ? `<span v-pre>${safe}</span>` : safe
    })
    .join('')
}

/**
 * `<https://example.org/{{id}}>` cannot hold `v-pre`, and `<https://example.org/-->` ends a comment; `[…](…)` is safe,
 * and is what is written for more than one child.
 */
const link: Handle & { peek?: Handle } = (node: Link, parent, state, info) => {
  const unsafe = node.url.includes('{{') || node.url.endsWith('--')
  const children = unsafe ? [...node.children, { type: 'text' as const, value: '' }] : node.children
  return defaultHandlers.link({ ...node, children }, parent, state, info)
}
link.peek = defaultHandlers.link.peek as Handle

/** A comment at the start of a line makes raw HTML of all that follows on it, so it stands at the paragraph's end. */
const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const first = node.children.findIndex((child) => child.type !== 'html')
  if (first <= 0) return defaultHandlers.paragraph(node, parent, state, info)
  const [start, ...rest] = node.children.slice(first)
  const children = [trimmedStart(start as PhrasingContent), ...rest, ...node.children.slice(0, first)]
  return defaultHandlers.paragraph({ ...node, children }, parent, state, info)
}

function trimmedStart(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.trimStart() } : node
}

/** Slidev's parser sees a comment also in inline code; as an element the text cannot open one. */
const inlineCode: Handle & { peek?: () => string } = (node: InlineCode, parent, state) => {
  const value = node.value.replace(/\s*\n\s*/g, ' ')
  const code = /<!--|-->/.test(value)
    ? `<code v-pre>${escapeHtml(value)}</code>`
    : defaultHandlers.inlineCode({ ...node, value }, parent, state)
  return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code
}
inlineCode.peek = () => '`'

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Slidev's parser knows a fence only at the start of a line: the fence that ends the code of `- ```go` would open one,
 * and a `<!--` in quoted code a comment, which both swallow slides.
 */
const code: Handle = (node: Code, parent, state, info) => {
  if (state.stack.includes('blockquote') && node.value.includes('<!--')) {
    return `<pre v-pre><code>${escapeHtml(node.value)}</code></pre>`
  }
  const fenced = { ...node, lang: codeLanguage(node.lang), meta: null }
  const ownLine = parent?.type === 'listItem' && parent.children[0] === node ? '\n' : ''
  return ownLine + defaultHandlers.code(fenced, parent, state, info)
}

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
  handlers: { paragraph, text, link, inlineCode, code },
}

/** @returns the blocks as markdown that shows on a slide as just these blocks, without a final line end. */
export function toSlideMarkdown(blocks: readonly BlockContent[]): string {
  if (blocks.length === 0) return ''
  const root: Root = { type: 'root', children: [...blocks] }
  return toMarkdown(root, OPTIONS).trimEnd()
}
