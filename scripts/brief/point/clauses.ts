// A sentence as the clauses that its commas, semicolons and dashes separate; nothing inside brackets or quotation marks is
// a clause of its own.
import type { Range } from './ranges.ts'

export interface Clause extends Range {
  /** From the end of the separator before it, without spaces around. */
  text: string
  /** Where the separator before it starts, and that separator; of the first clause its own start. */
  opens: number
  sign: string
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
  '“': '”',
  '„': '“',
  '«': '»',
}
const SEPARATOR = /[，,；;：:]|\s[-–—―]+\s|(?<=\p{Script=Han})——?|——/uy

/** @param comma another sign between clauses: `、` in Japanese, where Chinese has it between the words of a list */
export function clausesOf(text: string, comma?: string): Clause[] {
  const clauses: Clause[] = []
  let [opens, from] = [0, 0]
  const add = (to: number) =>
    clauses.push({ ...trimmed(text, from, to), opens, sign: text.slice(opens, from).trim() })
  for (let at = 0; at < text.length; at++) {
    const inside = endOfPair(text, at)
    if (inside !== undefined) {
      at = inside
      continue
    }
    SEPARATOR.lastIndex = at
    const sign = text[at] === comma ? comma : SEPARATOR.exec(text)?.[0]
    if (sign === undefined || isInNumber(text, at, sign)) continue
    add(at)
    opens = at
    from = at + sign.length
    at = from - 1
  }
  add(text.length)
  return clauses
}

/** What stands in brackets or between two dashes, at the outermost level, brackets and dashes included. */
export function asidesIn(text: string): Range[] {
  const asides = dashed(text)
  for (let at = 0; at < text.length; at++) {
    const end = endOfPair(text, at)
    if (end === undefined) continue
    if (/[(（]/.test(text[at] as string) && !isCall(text, at)) asides.push({ from: at, to: end + 1 })
    at = end
  }
  return asides
}

/** @returns where the pair of brackets or quotation marks closes that opens at `at` */
function endOfPair(text: string, at: number): number | undefined {
  const opening = text[at] as string
  const closing = PAIRS[opening]
  if (closing === undefined) return undefined
  let depth = 0
  for (let index = at; index < text.length; index++) {
    const char = halfWidth(text[index] as string)
    if (char === halfWidth(opening)) depth++
    else if (char === halfWidth(closing) && --depth === 0) return index
  }
  return undefined
}

/** `（如 sort)`: one opened full-width may be closed half-width. */
function halfWidth(char: string): string {
  return char === '（' ? '(' : char === '）' ? ')' : char
}

/** `Flags — I sell them — rot.` */
function dashed(text: string): Range[] {
  const found = /\s([-–—])\s[^-–—]+\s\1(?=\s)/.exec(text)
  return found ? [{ from: found.index, to: found.index + found[0].length }] : []
}

/** `append(s)`: what stands in brackets belongs to the word. */
function isCall(text: string, at: number): boolean {
  return text[at] === '(' && /[\w\]]/.test(text[at - 1] ?? '')
}

/** `1,000`, `10:30`, `https://…`. */
function isInNumber(text: string, at: number, sign: string): boolean {
  return /^[,:]$/.test(sign) && /\S/.test(text[at + 1] ?? ' ') && /[\x21-\x7e]/.test(text[at + 1] ?? ' ')
}

function trimmed(text: string, from: number, to: number): Pick<Clause, 'from' | 'to' | 'text'> {
  const part = text.slice(from, to)
  const start = from + (part.length - part.trimStart().length)
  const own = part.trim()
  return { from: start, to: start + own.length, text: own }
}
