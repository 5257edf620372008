import { indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'

/** Lines that their author uses as headings, by the sign in front. The group `text` is what the heading says. */
const KINDS: readonly RegExp[] = [
  /^[■□●◆◇◎★☆▼▽]+[ \t\u3000]*(?<text>\S.*)$/,
  /^【(?<text>[^【】]+)】$/,
  // `10:30 Queues`, `11.15 Uhr: Queues`, `10:30-11:15 Queues`
  /^(?<text>(?:[01]?\d|2[0-3])(?:[:：][0-5]\d|[.h][0-5]\d(?= ?(?:Uhr|[-–~])))(?![:.]?\d).*\p{L}.*)$/u,
  /^(?<text>(?:[ée]tape|step|schritt|teil|part|partie|session|talk|vortrag|lt|ステップ|セッション|발표|세션|第)[ \u3000]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:部分|[部章节節回])?[ \u3000]*(?:[.:：、)）–—-]|「)[ \u3000]*\S.*)$/iu,
]
/** Characters; a longer line says something itself. */
const LONGEST = 80
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/

/**
 * In a note without headings but its title, lines such as `■ Queues`, `【背景】`, `10:30 Queues` and `Step 2: Queues`
 * serve as headings, where each has something below it.
 */
export const signedHeadings: TextRule = (lines) => {
  const verbatim = surelyVerbatimLines(lines)
  const title = titleOf(lines, verbatim)
  if (!title) return [...lines]
  const marks = new Map<number, string>()
  let depth = title.depth
  for (const kind of kindsIn(lines, verbatim)) {
    depth++
    for (const [index, text] of kind) marks.set(index, `${'#'.repeat(depth)} ${text}`)
  }
  return lines.flatMap((line, index) => {
    const text = marks.get(index)
    return text === undefined
      ? line
      : [
          { text: '', no: line.no },
          { text, no: line.no },
        ]
  })
}

/** @returns undefined where the note has other headings than one at its top; depth 1 where it has none */
function titleOf(lines: readonly Line[], verbatim: readonly unknown[]): { depth: number } | undefined {
  const first = lines.findIndex((line) => !isBlank(line))
  const headings = lines.flatMap(({ text }, index) => {
    if (verbatim[index]) return []
    if (HEADING.test(text)) return index
    return UNDERLINE.test(text) && index > 0 && !isBlank(lines[index - 1]) ? index - 1 : []
  })
  if (headings.length === 0) return { depth: 1 }
  if (headings.length > 1 || headings[0] !== first) return undefined
  return { depth: /^ {0,3}(#+)/.exec((lines[first] as Line).text)?.[1]?.length ?? 1 }
}

/** The kinds that the note uses, in the order in which they first stand. */
function kindsIn(lines: readonly Line[], verbatim: readonly unknown[]): Map<number, string>[] {
  const found = KINDS.map((sign) => {
    const signed = lines.flatMap(({ text }, index): [number, string][] => {
      const said = verbatim[index] || text.length > LONGEST ? undefined : sign.exec(text)?.groups?.text
      return said === undefined ? [] : [[index, said.trim()]]
    })
    return new Map(signed)
  })
  return found
    .filter((kind) => kind.size >= 2 && hasContent(kind, lines))
    .sort((one, other) => firstOf(one) - firstOf(other))
}

function firstOf(kind: ReadonlyMap<number, string>): number {
  return kind.keys().next().value ?? 0
}

/** A schedule, or a list with strange bullets, has one such line directly below the other. */
function hasContent(kind: ReadonlyMap<number, string>, lines: readonly Line[]): boolean {
  return [...kind.keys()].every((index) => {
    let below = index + 1
    while (below < lines.length && isBlank(lines[below])) below++
    const line = lines[below]
    return line !== undefined && !kind.has(below) && (LIST_ITEM.test(line.text) || indentOf(line.text) < 4)
  })
}
