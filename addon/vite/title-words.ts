import type MarkdownExit from 'markdown-exit'
import { textColumns } from '../composables/text-columns.ts'

type Core = Parameters<Parameters<MarkdownExit['core']['ruler']['push']>[1]>[0]
type Token = Core['tokens'][number]

/** Columns of half a Chinese character at which some layout sets its title smaller; styles/ name them. */
const STEPS = [10, 24, 40, 48, 80, 100, 160]
const HAN = /\p{Script=Han}/u
/** Breaks Japanese better than a list of words does: `word-break: auto-phrase` in styles/fonts.css. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** What opens a quotation and hangs in the margin. */
const OPENING = /^["“”«„「『]/
/** Words that belong to the one before: 的 of 支付的. */
const BACKWARD = /^[的地得了着过吗呢吧们]$/
/** What belongs to the next: an opening bracket, and one character alone, as 微 of 微服务, 在 of 在线上. */
const FORWARD = /[\p{Ps}\p{Pi}-]$|^(?![的地得了着过吗呢吧们])\p{Script=Han}$/u
const OPENS = /^[\p{Ps}\p{Pi}]$/u
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Tells the style sheets what they cannot see of a slide's title, on its `<h1>`:
 *
 * - `data-over="10 24"`: it is longer than 10 and 24 columns, so that a size can go by length;
 * - `data-opens`: it begins with a quotation mark;
 * - between the words of a Chinese title a `<wbr>`, its only places to break: 支付 stays together.
 */
export function titleWords(md: MarkdownExit) {
  md.core.ruler.push('reprise_title_words', ({ tokens, Token }: Core) => {
    tokens.forEach((token, index) => {
      const inline = tokens[index + 1]
      if (token.type !== 'heading_open' || token.tag !== 'h1' || !inline?.children) return
      const text = inline.children.map(({ content }) => content).join('')
      const over = STEPS.filter((step) => textColumns(text) > step)
      if (over.length > 0) token.attrSet('data-over', over.join(' '))
      if (OPENING.test(text)) token.attrSet('data-opens', '')
      if (!HAN.test(text) || KANA.test(text)) return
      token.attrJoin('class', 'reprise-words')
      inline.children = inline.children.flatMap((child) =>
        child.type === 'text' ? byWords(child, Token) : [child],
      )
    })
  })
}

function byWords(text: Token, Token: Core['Token']): Token[] {
  return breakable(text.content).flatMap((part, index) => {
    const token = new Token('text', '', 0)
    token.content = part
    token.level = text.level
    if (index === 0) return [token]
    const wbr = new Token('html_inline', '', 0)
    wbr.content = '<wbr>'
    return [wbr, token]
  })
}

/** The parts of a text between which a line may break: marks and single characters stay with a word. */
function breakable(text: string): string[] {
  const parts: string[] = []
  for (const { segment, isWordLike } of WORDS.segment(text)) {
    const before = parts.at(-1)
    const starts = isWordLike ? !BACKWARD.test(segment) : OPENS.test(segment)
    if (before === undefined || (starts && !FORWARD.test(before))) parts.push(segment)
    else parts[parts.length - 1] = before + segment
  }
  return parts
}
