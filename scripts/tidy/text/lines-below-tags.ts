import { isBlank, type Line, type TextRule } from '../lines/line.ts'
import { mapProse } from '../lines/verbatim-lines.ts'

/** Tags around blocks, anchors, breaks and pictures, and nothing else: `<details>`, `<a name="x"></a>`, `<br>`. */
const TAGS =
  /^ {0,3}(?:<\/?(?:details|div|center|p|section|article|header|footer|main|aside|figure|br|hr|img)(?:[ \t][^<>]*)?\/?>[ \t]*|<a(?:[ \t][^<>]*)?>[ \t]*<\/a>[ \t]*|<summary>[^<]*<\/summary>[ \t]*)+$/i
/** Lines that go on in HTML's way. */
const GOES_ON = /^\s*<|^(?: {4}|\t)/
const TABLE = /<(\/?)(?:table|ul|ol|dl|select)\b/gi

/**
 * To CommonMark, what stands directly below a tag is raw HTML as well, whatever it says:
 *
 *     <a name="queues"></a>
 *     ## Queues
 *
 * A blank line between them makes it a heading, a list, a paragraph. Inside tables it would tear them apart.
 */
export const linesBelowTags: TextRule = (lines) => {
  if (!lines.some(({ text }) => text.includes('<'))) return [...lines]
  let tables = 0
  return mapProse(lines, (line, index): Line | Line[] => {
    for (const [, slash] of line.text.matchAll(TABLE)) tables = Math.max(0, tables + (slash ? -1 : 1))
    const below = lines[index + 1]
    const isAlone = tables === 0 && line.text.includes('<') && TAGS.test(line.text)
    if (!isAlone || below === undefined || isBlank(below) || GOES_ON.test(below.text)) return line
    return [line, { text: '', no: line.no }]
  })
}
