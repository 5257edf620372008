import { indentOf, isBlank, LIST_ITEM, type Line, type TextRule } from '../../lines/line.ts'
import { surelyVerbatimLines } from '../../lines/verbatim-lines.ts'
import { numberedForm } from './numbered-forms.ts'

/** The last ones are what Word's symbol fonts leave behind. */
const ROUND = '▪◦•‣●○■□➢➤⁃∙・･\uf0a7\uf0b7\uf0d8\uf0fc'
const BULLET = new RegExp(`^([ \\t\\u3000]*)([${ROUND}])[ \\t\\u3000]*(?=\\S)`)
const DASH = /^([ \t\u3000]*)([–—·])[ \t\u3000]+(?=\S)/
/** Word's `o` and `§` before a tab. */
const LETTER = /^([ \t]*)([o§Øü])\t[ \t]*(?=\S)/
/** A task without its bullet. */
const TASK = /^([ \t\u3000]*)()(?=\[[ xX]\][ \t]+\S)/
/** `→ so what`, directly below an item, says something of that item. */
const REMARK = /^[ \t\u3000]*(?:[→⇒⇨↳※]|[-=]{1,2}>)[ \t\u3000]*\S/
/** `*text` without another star on the line. */
const GLUED_STAR = /^([ \t]*)(\*)(?=[^\s*][^*]*$)/
/** A second bullet on the same line, between spaces. */
const INNER = new RegExp(`[ \\t\\u3000]+(?=[${ROUND}][ \\t\\u3000])`)

export function startsWithPseudoBullet(text: string): boolean {
  return [BULLET, DASH, LETTER, TASK, GLUED_STAR].some((sign) => sign.test(text))
}

/** One level of the list that the current line may belong to. */
interface Level {
  indent: number
  marker: string
  /** Column at which children start in the mended text. */
  content: number
}

/**
 * Bullets that markdown does not know, whether indented by tabs (which makes them code), glued to their text or
 * several on a line:
 *
 *     	▪	collect 	▪	store
 *     	◦	cold
 *
 * becomes
 *
 *     - collect
 *     - store
 *       - cold
 */
export const pseudoBullets: TextRule = (lines) => {
  const split = splitGlued(lines)
  const verbatim = surelyVerbatimLines(split)
  const result: Line[] = []
  let levels: Level[] = []
  let afterPseudo = false
  for (const [index, line] of split.entries()) {
    const pseudo = verbatim[index] ? undefined : matchPseudo(split, index)
    const real = verbatim[index] ? null : LIST_ITEM.exec(line.text)
    if (pseudo) {
      const { space, marker, bullet, text } = pseudo
      const level = place(levels, indentOf(space), marker)
      // A list directly below a paragraph is fine in CommonMark, but not one that begins with another number than 1.
      if (bullet !== '-' && levels.length === 0) result.push({ text: '', no: line.no })
      levels = level.above
      result.push({ text: `${' '.repeat(level.at)}${bullet} ${text}`, no: line.no })
      levels.push({ indent: indentOf(space), marker, content: level.at + bullet.length + 1 })
      afterPseudo = true
    } else if (real) {
      const indent = indentOf(line.text)
      levels = levels.filter((level) => level.indent < indent)
      levels.push({ indent, marker: 'list', content: indent + (real[2] as string).length + 1 })
      result.push(line)
      afterPseudo = false
    } else if (
      !verbatim[index] &&
      levels.length > 0 &&
      REMARK.test(line.text) &&
      !isBlank(split[index - 1])
    ) {
      result.push({ text: `${' '.repeat(levels.at(-1)?.content ?? 0)}- ${line.text.trim()}`, no: line.no })
    } else {
      if (!isBlank(line) && levels.length > 0 && indentOf(line.text) < 2) {
        // Otherwise the line would continue the last bullet.
        const above = split[index - 1]
        if (above && !isBlank(above) && (afterPseudo || startsAnew(above.text, line.text))) {
          result.push({ text: '', no: line.no })
        }
        levels = []
        afterPseudo = false
      }
      result.push(line)
    }
  }
  return result
}

/** Below a bullet that no editor would have wrapped, a new sentence at the margin is a paragraph. */
function startsAnew(above: string, text: string): boolean {
  return above.length < 60 && /^[\p{Lu}\p{Lo}"“「]/u.test(text)
}

function splitGlued(lines: readonly Line[]): readonly Line[] {
  const verbatim = surelyVerbatimLines(lines)
  const split = lines.flatMap((line, index) => {
    if (verbatim[index]) return line
    const bullet = BULLET.exec(line.text)
    if (!bullet) return line
    const [, space = ''] = bullet
    return line.text
      .slice(space.length)
      .split(INNER)
      .map((text) => ({ text: space + text, no: line.no }))
  })
  // Of the very same lines it is known already which are verbatim.
  return split.length === lines.length ? lines : split
}

interface Pseudo {
  space: string
  marker: string
  bullet: string
  text: string
}

function matchPseudo(lines: readonly Line[], index: number): Pseudo | undefined {
  const { text } = lines[index] as Line
  const match =
    BULLET.exec(text) ?? DASH.exec(text) ?? LETTER.exec(text) ?? TASK.exec(text) ?? GLUED_STAR.exec(text)
  if (!match) return numberedForm(lines, index)
  const [all, space = '', marker = ''] = match
  return { space, marker, bullet: '-', text: text.slice(all.length).trim() }
}

/** A bullet seen before at this indent continues that level; a deeper one, or a new sign, opens a level below. */
function place(levels: readonly Level[], indent: number, marker: string): { at: number; above: Level[] } {
  const same = levels.findIndex((level) => level.marker === marker && level.indent === indent)
  const above = same >= 0 ? levels.slice(0, same) : levels.filter((level) => level.indent <= indent)
  return { at: above.at(-1)?.content ?? 0, above: [...above] }
}
