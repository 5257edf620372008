// In: the metrics of a theme and a language. Out: a ruler that says how tall mdast blocks are on such slides. It keeps
// what it has measured, so it is made once for a deck.
import type { BlockContent, Code, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FontUse, Metrics, Script } from '../model/metrics.ts'
import type { Step } from '../model/slide.ts'
import { BlockRuler } from './block-ruler.ts'
import { countLines } from './letters/count-lines.ts'
import { piecesOf } from './letters/pieces.ts'

export { columnsOf } from './table-columns.ts'

/** The layouts whose content is measured: all of the slide's width, or the column beside a picture. */
export type Column = 'default' | 'image-right'

/** Answers for slides of one theme and language; all lengths in px of the canvas. */
export interface Ruler {
  readonly metrics: Metrics
  /** Height of blocks one below the other, without the space below the last. */
  height(blocks: readonly BlockContent[], column: Column, step: Step): number
  /** Space between two blocks that follow each other. */
  gap(above: BlockContent, below: BlockContent, step: Step): number
  /** Height that a slide's title and breadcrumb take, with the space below them. */
  head(title: Title, breadcrumb: readonly string[], column: Column, step?: Step): number
  /** Rows on the slide of a line of code. */
  codeRows(line: string, column: Column, step: Step): number
  /** Whether a line of the code is longer than its box. */
  codeWraps(code: Code, column: Column, step: Step): boolean
  /** Lines of a text of this size. */
  lines(text: string, size: number, width: number, use?: FontUse): number
}

/** As text, or with what is code or emphasised in it. */
export type Title = string | readonly PhrasingContent[]

/** @param lang BCP 47, of the deck */
export function createRuler(metrics: Metrics, lang = 'en'): Ruler {
  const script = SCRIPTS[lang.slice(0, 2)] ?? 'latin'
  const blocks = new BlockRuler(metrics, script)
  const widthOf = (column: Column) => (column === 'default' ? metrics.width : metrics.columnWidth)
  const linesOf = (text: Title, size: number, width: number, use: FontUse) =>
    countLines(piecesOf(asPhrasing(text), { metrics, script, use }), width / size)
  const codeRows = (line: string, column: Column, step: Step) =>
    blocks.codeRows(line, widthOf(column), metrics.steps[step])
  return {
    metrics,
    height: (of, column, step) => blocks.stack(of, widthOf(column), metrics.steps[step]),
    gap: (above, below, step) => blocks.gap(above, below, metrics.steps[step]),
    head(title, breadcrumb, column, step = 'normal') {
      const { title: heading, breadcrumb: crumb } = metrics
      const lines = (text: Title, size: number, use: FontUse) => linesOf(text, size, widthOf(column), use)
      const path = breadcrumb.join(' › ')
      const above = path === '' ? 0 : lines(path, crumb.text, 'bold') * crumb.line + crumb.gap
      if (isEmpty(title)) return above
      return above + lines(title, heading.text, 'title') * heading.line + metrics.steps[step].titleGap
    },
    codeRows,
    codeWraps: (code, column, step) =>
      code.value.split('\n').some((line) => codeRows(line, column, step) > 1),
    lines: (text, size, width, use = 'text') => linesOf(text, size, width, use),
  }
}

const SCRIPTS: Readonly<Record<string, Script>> = { zh: 'chinese', ja: 'japanese', ko: 'korean' }

function asPhrasing(text: Title): readonly PhrasingContent[] {
  return typeof text === 'string' ? [{ type: 'text', value: text }] : text
}

function isEmpty(title: Title): boolean {
  return textOf({ type: 'paragraph', children: [...asPhrasing(title)] }) === ''
}
