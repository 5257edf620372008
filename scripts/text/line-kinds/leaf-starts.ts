// What a line begins, behind the marks of its containers and at most three spaces. It has no tabs.
import type { LineKind } from './line-kind.ts'

/** What a line goes on with. */
export type Leaf =
  | { kind: 'nothing' | 'paragraph' | 'table' | 'tags' | 'indented' }
  /** Goes on up to a line in which `ends` is found, or up to the end of its container. */
  | { kind: 'verbatim'; as: LineKind; ends: RegExp }

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/

/** @returns the leaf of a fence that the line opens: "``` js", but not ```` ```like this``` ```` */
export function opensFence(start: string): Leaf | undefined {
  const [, backticks, tildes] = FENCE.exec(start) ?? []
  const marks = backticks ?? tildes
  return marks === undefined ? undefined : { kind: 'verbatim', as: 'fenced', ends: closing(marks) }
}

function closing(marks: string): RegExp {
  return new RegExp(`^ {0,3}${marks[0]}{${marks.length},} *$`)
}

/** The kinds of HTML blocks that do not end at a blank line, in CommonMark's order. */
const RAW: readonly { as: LineKind; opens: RegExp; ends: RegExp }[] = [
  {
    as: 'html',
    opens: /^<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
    ends: /<\/(?:pre|script|style|textarea)>/i,
  },
  { as: 'comment', opens: /^<!--/, ends: /-->/ },
  { as: 'html', opens: /^<\?/, ends: /\?>/ },
  { as: 'html', opens: /^<![A-Za-z]/, ends: />/ },
  { as: 'html', opens: /^<!\[CDATA\[/, ends: /\]\]>/ },
]

/** @returns the leaf of HTML that hides all markdown up to where it ends */
export function opensRaw(start: string): Leaf | undefined {
  const raw = RAW.find(({ opens }) => opens.test(start))
  return raw && { kind: 'verbatim', as: raw.as, ends: raw.ends }
}

const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i
const ANY_TAG =
  /^(?:<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z\d-]*\s*>)\s*$/i

/** HTML up to a blank line. */
export function opensTags(start: string, interrupts: boolean): boolean {
  return BLOCK_TAG.test(start) || (!interrupts && ANY_TAG.test(start))
}

/** `***`, `- - -`. */
export function isThematicBreak(start: string): boolean {
  return /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(start)
}

export function isHeading(start: string): boolean {
  return /^#{1,6}(?: |$)/.test(start)
}

/** The line below a paragraph that makes it a heading. */
export function isUnderline(start: string): boolean {
  return /^(?:=+|-+) *$/.test(start)
}

const DELIMITERS = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/

/** The second row of a table. Whether the first has as many cells is not asked: tidying gives it as many. */
export function isDelimiterRow(start: string, above: string): boolean {
  return start.includes('|') && above.includes('|') && DELIMITERS.test(start)
}
