// In: the phrasing of a paragraph, cell or title. Out: the pieces that a line may be broken between, with their widths.
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FontUse, Metrics, Script } from '../../model/metrics.ts'
import { mathSize } from '../math-size.ts'
import { type LetterWidths, letterWidths } from './letter-widths.ts'
import { lineBreaks } from './line-breaks.ts'
import { type Pieces, PieceWriter } from './piece-writer.ts'

export interface Setting {
  metrics: Metrics
  script: Script
  /** What the text is, apart from what is bold or code in it. */
  use: FontUse
}

/** A stretch of text in one font. */
interface Run {
  text: string
  widths: LetterWidths
  /** Size as a share of the text around it. */
  size: number
  /** At each end of the run, as a share of the text around it. */
  padding: number
  isCode: boolean
  /** Width of something that is no text: a formula. */
  fixed?: number
}

const FORCED_BREAK = '\n'
/** Stands for what is no text. */
const OBJECT = '\ufffc'

/** @returns the pieces in order */
export function piecesOf(nodes: readonly PhrasingContent[], setting: Setting): Pieces {
  const writer = new PieceWriter(setting)
  let line: Run[] = []
  for (const run of runsOf(nodes, setting.use, setting)) {
    if (run.text === FORCED_BREAK) {
      writeLine(line, setting, writer)
      writer.breakLine()
      line = []
    } else line.push(run)
  }
  writeLine(line, setting, writer)
  return writer.pieces
}

/** Without a forced break in it. */
function writeLine(runs: readonly Run[], { script, use, metrics }: Setting, writer: PieceWriter): void {
  const text = runs.length === 1 ? (runs[0] as Run).text : runs.map((run) => run.text).join('')
  const breaks = lineBreaks(text, {
    keepAll: script === 'korean',
    phrases: script === 'japanese' && BY_PHRASE.has(use),
  })
  const spacing = (metrics.letterSpacing[use] ?? 0) / 1000
  let at = 0
  for (const { text: part, widths, size, padding, isCode, fixed } of runs) {
    writer.padStart(padding)
    for (let index = 0; index < part.length; index++, at++) {
      const code = part.charCodeAt(index)
      const advance = fixed ?? ((widths[code] as number) / 1000) * size + spacing
      if (code === SPACE) writer.space(advance)
      else writer.letter(code, advance, breaks[at] === 1, isCode)
    }
    writer.padEnd(padding)
  }
  writer.flush()
}

const SPACE = 0x20

/** Japanese in these breaks between phrases only: `word-break: auto-phrase`. */
const BY_PHRASE: ReadonlySet<FontUse> = new Set(['title', 'heading', 'headerCell'])

function runsOf(nodes: readonly PhrasingContent[], use: FontUse, setting: Setting): Run[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return textRun(node.value.replaceAll(FORCED_BREAK, ' '), use, setting)
      case 'inlineCode':
        return codeRun(node.value, use, setting)
      case 'break':
        return textRun(FORCED_BREAK, use, setting)
      case 'strong':
        return runsOf(node.children, BOLD[use] ?? use, setting)
      case 'emphasis':
        return runsOf(node.children, use === 'text' ? 'italic' : use, setting)
      case 'html':
      case 'image':
        return []
      default:
        return otherRuns(node, use, setting)
    }
  })
}

/** Links and what other packages add to mdast. */
function otherRuns(node: PhrasingContent, use: FontUse, setting: Setting): Run[] {
  if ('children' in node) return runsOf(node.children as PhrasingContent[], use, setting)
  if ((node.type as string) === 'inlineMath') {
    return [{ ...textRun(OBJECT, use, setting), fixed: mathSize(textOf(node), false).width }]
  }
  return [textRun(textOf(node), use, setting)]
}

const BOLD: Readonly<Partial<Record<FontUse, FontUse>>> = { text: 'bold', italic: 'bold', cell: 'headerCell' }
const BOLD_USES: ReadonlySet<FontUse> = new Set(['bold', 'title', 'heading', 'headerCell'])

function textRun(text: string, use: FontUse, { metrics, script }: Setting): Run {
  return { text, widths: letterWidths(metrics, use, script), size: 1, padding: 0, isCode: false }
}

function codeRun(value: string, use: FontUse, setting: Setting): Run {
  const { size, padding } = setting.metrics.inlineCode
  const run = textRun(value.replaceAll(FORCED_BREAK, ' '), BOLD_USES.has(use) ? 'boldCode' : 'code', setting)
  return { ...run, size, padding, isCode: true }
}
