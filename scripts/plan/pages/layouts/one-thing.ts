// Layouts for a slide that says one thing, large: a sentence, a number, a quotation. The section's title stands above it. Sizes:
// the addon's styles/sentences.css.
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Step } from '../../../model/slide.ts'
import { displayColumns } from '../../../text/display-columns.ts'
import { type Section, titleText } from '../../sections/sections.ts'
import type { Content } from '../content.ts'
import type { Composed, LayoutEntry } from './layout-entry.ts'

const ONE_STEP: readonly Step[] = ['normal']
/** Columns of a sentence that is read at a glance, and of a quotation. */
const MOST_OF_SENTENCE = 88
const MOST_OF_QUOTATION = 160

/** One short sentence. */
export const statement: LayoutEntry = {
  name: 'statement',
  takes(content) {
    const said = onlyParagraph(content)
    return said !== undefined && displayColumns(textOf(said)) <= MOST_OF_SENTENCE && isSentence(said)
  },
  steps: () => ONE_STEP,
  hasOwnSize: true,
  cost: (content) => (isShortSentence(content) ? -45 : -15),
  leastFill: 0.7,
  compose: (content, owner) => asTitle(onlyParagraph(content)?.children ?? [], owner),
}

/** A number with its unit, and what it means. */
export const fact: LayoutEntry = {
  name: 'fact',
  takes: (content) => factIn(content) !== undefined,
  steps: () => ONE_STEP,
  hasOwnSize: true,
  cost: () => -70,
  leastFill: 0.7,
  compose(content, owner) {
    const { number, meaning } = factIn(content) ?? { number: '', meaning: [] }
    const blocks: BlockContent[] = [{ type: 'paragraph', children: meaning }]
    return { ...asTitle([{ type: 'text', value: number }], owner), blocks }
  },
}

/** What somebody said. */
export const quotation: LayoutEntry = {
  name: 'quote',
  takes(content) {
    const said = quotedIn(content)
    return said !== undefined && displayColumns(textOf(said)) <= MOST_OF_QUOTATION
  },
  steps: () => ONE_STEP,
  hasOwnSize: true,
  cost: () => -60,
  leastFill: 0.7,
  compose: (content, owner) => asTitle(inMarks(quotedIn(content)?.children ?? []), owner),
}

/** The sentence in place of the section's title, which stands above it. */
function asTitle(title: readonly PhrasingContent[], owner: Section): Composed {
  const around = titleText(owner)
  const breadcrumb = [...owner.breadcrumb, ...(around === '' ? [] : [around])]
  return { title: [...title], breadcrumb, blocks: [] }
}

/** All that the slide holds, where that is one paragraph or one point. */
function onlyParagraph({ atoms, isShared, blocks }: Content): Paragraph | undefined {
  if (isShared || atoms.length !== 1 || atoms[0]?.leads || atoms[0]?.picture) return undefined
  const [block] = blocks()
  if (block?.type === 'paragraph') return block
  const item = block?.type === 'list' && block.data?.points ? block.children[0] : undefined
  return item?.children.length === 1 && item.children[0]?.type === 'paragraph' ? item.children[0] : undefined
}

function isShortSentence(content: Content): boolean {
  return displayColumns(textOf(onlyParagraph(content) ?? { type: 'paragraph', children: [] })) <= SHORT
}

/** Columns of a sentence that stands in two lines of the largest type. */
const SHORT = 48

/** Words, not a link, a formula or what stands behind an arrow. */
function isSentence(paragraph: Paragraph): boolean {
  const { children } = paragraph
  if (!/^[\p{L}\p{N}“「『"]/u.test(textOf(paragraph).trim())) return false
  return children.every(({ type }) => ['text', 'strong', 'emphasis', 'inlineCode'].includes(type))
}

/** A number with its unit at the start: `90 % less memory`, `3 倍`. */
const NUMBER =
  /^((?:about |over |up to |约|超过|近|高达)?[$€£¥]?\d[\d.,]*\s?(?:[%‰×+]|x\b|[kKMGT]?B\b|ms\b|s\b|[kKM]\b|qps\b|QPS\b|倍|万|萬|亿|億|(?:million|billion|percent|Prozent|Millionen)\b)+\+?)\s*(.{4,})$/
const MOST_OF_FACT = 60

function factIn(content: Content): { number: string; meaning: PhrasingContent[] } | undefined {
  const said = onlyParagraph(content)
  const [text, ...others] = said?.children ?? []
  if (text?.type !== 'text' || others.length > 0 || displayColumns(text.value) > MOST_OF_FACT)
    return undefined
  const [, number, meaning] = NUMBER.exec(text.value.trim()) ?? []
  return number && meaning ? { number, meaning: [{ type: 'text', value: meaning }] } : undefined
}

/** A block quote of one paragraph, or a paragraph in quotation marks from end to end. */
function quotedIn(content: Content): Paragraph | undefined {
  const { atoms, isShared, blocks } = content
  if (isShared || atoms.length !== 1) return undefined
  const [block] = blocks()
  if (block?.type === 'blockquote' && block.data?.alert === undefined && block.children.length === 1) {
    const [said] = block.children
    return said?.type === 'paragraph' && !CALLOUT.test(textOf(said)) ? said : undefined
  }
  const said = onlyParagraph(content)
  return said && /^\s*["“「«„].+["”」»“]\s*$/.test(textOf(said)) ? said : undefined
}

/** `> 💡 …`: a remark in a box, which nobody said. */
const CALLOUT = /^\s*\p{Extended_Pictographic}/u

/** What a block quote says, in the marks that show it to be said. */
function inMarks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const text = textOf({ type: 'paragraph', children: [...children] })
  if (/^\s*["“「«„]/.test(text)) return [...children]
  return [{ type: 'text', value: '“' }, ...children, { type: 'text', value: '”' }]
}
