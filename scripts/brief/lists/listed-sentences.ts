// A sentence that is a list, `It has three parts: disks, queues and caches.`, as the line that leads to it and a list.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { displayColumns } from '../../text/display-columns.ts'
import { sentencesOf } from '../../text/sentences-of.ts'
import { slicePhrasing } from '../../text/slice-phrasing.ts'
import { isProse } from '../is-prose.ts'
import { maskedText } from '../point/masked-text.ts'
import { pointOf } from '../point/point.ts'
import { lengthOf } from '../point/point-length.ts'
import type { Range } from '../point/ranges.ts'
import { bulletList } from '../point-list.ts'
import type { Language } from '../words/language.ts'
import { languageOf } from '../words/language-of.ts'

const FEWEST_ITEMS = 3
/** More are no list that one reads at a glance. */
const MOST_ITEMS = 8
/** Columns of an item: a name, no clause. */
const MOST_COLUMNS = 16

/** @returns the paragraph; or the list with the line that leads to it, and paragraphs of the sentences around */
export function listedSentences(block: RootContent, lang: string): RootContent[] {
  const language = languageOf(lang)
  if (!language || !isProse(block)) return [block]
  const result: RootContent[] = []
  let around: PhrasingContent[] = []
  const endParagraph = () => {
    if (around.length > 0) result.push({ type: 'paragraph', children: around })
    around = []
  }
  for (const sentence of sentencesOf(block.children, lang)) {
    const list = listIn(sentence, lang, language)
    if (list) {
      endParagraph()
      result.push(...list)
    } else around.push(...(around.length > 0 ? [gap(lang)] : []), ...sentence)
  }
  if (result.length === 0) return [block]
  endParagraph()
  return result
}

/** Between sentences. */
function gap(lang: string): PhrasingContent {
  return { type: 'text', value: /^(?:zh|ja)/.test(lang) ? '' : ' ' }
}

function listIn(sentence: PhrasingContent[], lang: string, language: Language): RootContent[] | undefined {
  const { text } = maskedText(sentence)
  const lead = leadOf(text, language)
  const items = lead ? itemsOf(text, lead.behind, language) : []
  if (!lead || items.length < FEWEST_ITEMS || items.length > MOST_ITEMS) return undefined
  const said = pointOf(slicePhrasing(sentence, 0, lead.to), lang)
  const paragraph: Paragraph = {
    type: 'paragraph',
    data: { spoken: [{ type: 'paragraph', children: sentence }] },
    children: [...said, { type: 'text', value: lead.colon }],
  }
  return [paragraph, bulletList(items.map(({ from, to }) => slicePhrasing(sentence, from, to)))]
}

/** Where what leads to the list ends, and where its first item begins. */
interface Lead {
  to: number
  behind: number
  /** As the author wrote it: ` :` in French. */
  colon: string
}

const COLON = /\s*(?:：|:(?=\s))\s*/

/** @returns undefined where nothing leads to a list: no colon, or more than one; no `包括了` */
function leadOf(text: string, { listVerb }: Language): Lead | undefined {
  const [colon, ...others] = text.matchAll(new RegExp(COLON, 'g'))
  if (others.length > 0) return undefined
  const verb = colon ? undefined : listVerb?.exec(text)
  const to = colon?.index ?? (verb ? verb.index + verb[0].trimEnd().length : 0)
  if (to === 0 || lengthOf(text.slice(0, to)) > 1) return undefined
  const sign = colon?.[0] ?? ''
  return { to, behind: to + sign.length, colon: sign.trimEnd() || '：' }
}

/** Between items, also those of several words; `、` and the full-width comma need no space behind them. */
const BETWEEN = /\s*(?:[，、]|,(?=\s))\s*/g

/** @returns nothing where one of them is more than a name */
function itemsOf(text: string, from: number, { listEnds, lastItem }: Language): Range[] {
  const whole = text.slice(from).replace(/[\s.。．]+$/, '')
  const listed = whole.slice(0, listEnds?.exec(whole)?.index ?? whole.length).trimEnd()
  const items = piecesOf(listed, BETWEEN)
  const last = items.pop()
  if (!last) return []
  const joined = piecesOf(listed.slice(last.from, last.to), lastItem)
  items.push(...joined.map((each) => ({ from: last.from + each.from, to: last.from + each.to })))
  const areNames = items.every((each) => isName(listed.slice(each.from, each.to)))
  return areNames ? items.map((each) => ({ from: from + each.from, to: from + each.to })) : []
}

/** What stands between the matches of an expression; nothing in front of one at the start. */
function piecesOf(text: string, sign: RegExp): Range[] {
  const signs = [...text.matchAll(sign)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  const starts = [0, ...signs.map(({ to }) => to)]
  return starts
    .map((from, index) => ({ from, to: signs[index]?.from ?? text.length }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '')
}

function isName(text: string): boolean {
  return displayColumns(text) <= MOST_COLUMNS && !/[.。;；!！?？()（）]/.test(text)
}
