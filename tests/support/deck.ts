// A deck read as Slidev reads it.
import { createRequire } from 'node:module'
import { parseSync } from '@slidev/parser'
import MarkdownExit from 'markdown-exit'
import markdownItCjkFriendly from 'markdown-it-cjk-friendly'
import githubAlerts from 'markdown-it-github-alerts'
import type { DeckPlan, Slide } from '../../scripts/model/slide.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { slidevMath } from './slidev-math.ts'

export interface ReadSlide {
  frontmatter: Record<string, unknown>
  /** As Slidev's parser finds it: the text of the first heading, as markdown. */
  title: string | undefined
  content: string
  note: string | undefined
}

export function readDeck(text: string): ReadSlide[] {
  return parseSync(text, 'deck.md').slides.map(({ frontmatter, title, content, note }) => ({
    frontmatter,
    title,
    content,
    note,
  }))
}

const COVER: Slide = {
  layout: 'cover',
  title: [{ type: 'text', value: 'Cover' }],
  breadcrumb: [],
  step: 'normal',
  blocks: [],
  pictures: [],
  note: [],
  height: 0,
  room: 0,
  reason: '',
}

/** A deck with a cover, these slides and a last one, so that a slide that swallows its neighbour is seen. */
export function deckWith(...slides: Partial<Slide>[]): DeckPlan {
  const last: Partial<Slide> = { title: [{ type: 'text', value: 'Last' }] }
  return {
    headmatter: { theme: 'default', addons: ['reprise'], title: 'Cover', lang: 'en' },
    slides: [
      COVER,
      ...[...slides, last].map((slide) => ({ ...COVER, layout: 'default' as const, ...slide })),
    ],
  }
}

/** The slides written and read back, without the cover and the last. */
export function writtenAndRead(...slides: Partial<Slide>[]): ReadSlide[] {
  const read = readDeck(writeDeck(deckWith(...slides)))
  if (read.at(-1)?.title !== 'Last') throw new Error(`The last slide is gone: ${JSON.stringify(read)}`)
  return read.slice(1, -1)
}

const require = createRequire(import.meta.url)
const { compile, parse } = createRequire(require.resolve('vue'))('@vue/compiler-dom') as {
  compile: (template: string, options: { onError: (error: Error) => void }) => unknown
  parse: (template: string) => VueNode
}

interface VueNode {
  type: number
  tag?: string
  content?: unknown
  children?: VueNode[]
  props?: { type: number; name: string }[]
}

/** Vue's node types. */
const [COMMENT, INTERPOLATION, DIRECTIVE] = [3, 5, 7]

/** Slidev's and the addon's markdown-it, as far as it matters here: code is `v-pre`, addresses become links. */
const markdown = new MarkdownExit({ html: true, xhtmlOut: true, linkify: true })
slidevMath(markdown)
githubAlerts(markdown as never, { icons: {} })
markdownItCjkFriendly(markdown as never)
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
const inlineCode = markdown.renderer.rules.code_inline
markdown.renderer.rules.code_inline = (...of) => String(inlineCode?.(...of)).replace(/^<code/, '<code v-pre')
markdown.renderer.rules.fence = (tokens, index) =>
  `<pre v-pre><code>${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>`

export function htmlOf(content: string): string {
  return markdown.render(content)
}

/** What Vue sees in a slide: its text; errors and anything that runs are thrown. */
export function vueText(content: string): string {
  const html = htmlOf(content)
  compile(html, {
    onError(error) {
      throw error
    },
  })
  return textOf(parse(html))
}

/** What Slidev's syntax and `slide-markdown.ts` put in: nothing else may become an element. */
const TAGS =
  /^(?:h[1-6]|p|ul|ol|li|pre|code|em|strong|s|a|table|thead|tbody|tr|th|td|blockquote|br|div|span|sub|sup|hr|input)$/

function textOf(node: VueNode): string {
  if (node.type === COMMENT) return ''
  if (node.type === INTERPOLATION) throw new Error(`interpolation: ${JSON.stringify(node.content)}`)
  if (node.tag !== undefined && !TAGS.test(node.tag)) throw new Error(`element: <${node.tag}>`)
  const directive = node.props?.find(({ type, name }) => type === DIRECTIVE && name !== 'pre')
  if (directive) throw new Error(`directive: ${directive.name}`)
  if (typeof node.content === 'string') return node.content
  return (node.children ?? []).map(textOf).join('')
}
