// In: the metrics of a theme and a language. Out: a ruler that says what text takes on such slides: lines, rows of code,
// the title's height. How tall a block is, its kind knows (scripts/plan/blocks/), by asking this ruler.
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FontUse, Metrics, Scale, Script } from '../model/metrics.ts'
import type { Step } from '../model/slide.ts'
import { codeRows } from './code-rows.ts'
import { countLines } from './letters/count-lines.ts'
import type { Pieces } from './letters/piece-writer.ts'
import { piecesOf } from './letters/pieces.ts'

/** The layouts whose content is measured: all of the slide's width, or the column beside a picture. */
export type Column = 'default' | 'image-right'

/** Share of a slide's room that what is measured may fill; the rest is for what nobody can know. */
export const FILL = 0.96

/** Answers for slides of one theme and language; all lengths in px of the canvas. */
export interface Ruler {
  readonly metrics: Metrics
  width(column: Column): number
  /** Height that a slide's title and breadcrumb take, with the space below them. */
  head(title: Title, breadcrumb: readonly string[], column: Column, step?: Step): number
  /** Lines of a text of this size. */
  lines(text: Title, size: number, width: number, use?: FontUse): number
  /**
   * What lines of a node's text can be broken between.
   * @param node whose pieces are kept: a plan asks again and again, in other company
   * @param use the same each time for a node
   */
  pieces(node: object, children: readonly PhrasingContent[], use: FontUse): Pieces
  /**
   * Rows of a line of code.
   * @param width of its box
   */
  codeRows(line: string, width: number, scale: Scale): number
}

/** As text, or with what is code or emphasised in it. */
export type Title = string | readonly PhrasingContent[]

/**
 * It keeps what it has measured, so it is made once for a deck.
 * @param lang BCP 47, of the deck
 */
export function createRuler(metrics: Metrics, lang = 'en'): Ruler {
  const script = SCRIPTS[lang.slice(0, 2)] ?? 'latin'
  const known = new WeakMap<object, Pieces>()
  const widthOf = (column: Column) => (column === 'default' ? metrics.width : metrics.columnWidth)
  const linesOf = (text: Title, size: number, width: number, use: FontUse) =>
    countLines(piecesOf(asPhrasing(text), { metrics, script, use }), width / size)
  return {
    metrics,
    width: widthOf,
    head(title, breadcrumb, column, step = 'normal') {
      const { title: heading, breadcrumb: crumb } = metrics
      const lines = (text: Title, size: number, use: FontUse) => linesOf(text, size, widthOf(column), use)
      const path = breadcrumb.join(' › ')
      const above = path === '' ? 0 : lines(path, crumb.text, 'bold') * crumb.line + crumb.gap
      if (isEmpty(title)) return above
      return above + lines(title, heading.text, 'title') * heading.line + metrics.steps[step].titleGap
    },
    lines: (text, size, width, use = 'text') => linesOf(text, size, width, use),
    pieces(node, children, use) {
      let pieces = known.get(node)
      if (!pieces) {
        pieces = piecesOf(children, { metrics, script, use })
        known.set(node, pieces)
      }
      return pieces
    },
    codeRows: (line, width, { code }) =>
      codeRows(line, (width - 2 * code.padding.x) / code.text, metrics, script),
  }
}

const SCRIPTS: Readonly<Record<string, Script>> = { zh: 'chinese', ja: 'japanese', ko: 'korean' }

function asPhrasing(text: Title): readonly PhrasingContent[] {
  return typeof text === 'string' ? [{ type: 'text', value: text }] : text
}

function isEmpty(title: Title): boolean {
  return textOf({ type: 'paragraph', children: [...asPhrasing(title)] }) === ''
}
