// A sentence → the point that a slide makes of it: some of its words in their order. What goes is what its language marks as
// leading on, aside, example or explanation, and only where no negation, condition, number, code or bold word goes with it.
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { languageOf } from '../words/language-of.ts'
import { bareEnd, cutsOf } from './cuts.ts'
import { CODE } from './point-length.ts'
import type { Range } from './ranges.ts'
import { withoutRanges } from './without-ranges.ts'

/**
 * @param lang BCP 47
 * @returns the sentence's own words, some left out; the sentence without its final stop where nothing can be
 */
export function pointOf(sentence: readonly PhrasingContent[], lang: string): PhrasingContent[] {
  const language = languageOf(lang)
  const { text, marked } = readable(sentence)
  const cuts = language ? cutsOf(text, marked, language) : []
  return withoutRanges(sentence, [...cuts, ...finalStop(text, cuts)])
}

/** The text with code masked, and the ranges of what the author stressed. */
function readable(nodes: readonly PhrasingContent[]): { text: string; marked: Range[] } {
  let text = ''
  const marked: Range[] = []
  const read = (node: PhrasingContent) => {
    const from = text.length
    const isCode = node.type === 'inlineCode' || node.type === 'inlineMath'
    if ('children' in node) for (const child of node.children as PhrasingContent[]) read(child)
    else text += isCode ? CODE.repeat(textOf(node).length) : textOf(node)
    if (isCode || node.type === 'strong') marked.push({ from, to: text.length })
  }
  for (const node of nodes) read(node)
  return { text, marked }
}

/** Also of what stays in front of a part that goes to the end. */
function finalStop(text: string, cuts: readonly Range[]): Range[] {
  const end = cuts.find(({ to }) => to === text.length)?.from ?? text.length
  const said = text.slice(0, end)
  return /\.\.\.\s*$/.test(said) ? [] : [{ from: bareEnd(said).length, to: text.length }]
}
