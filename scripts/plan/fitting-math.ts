import type { RootContent } from 'mdast'
import type { Math as MathBlock } from 'mdast-util-math'
import type { Ruler } from '../ruler/ruler.ts'

/**
 * The block with each formula that no slide holds shown as its source: KaTeX breaks no line of it, and nothing can cut
 * it.
 * @param room px that a slide has for its blocks
 */
export function fittingMath(block: RootContent, ruler: Ruler, room: number): RootContent {
  if (block.type === 'math') {
    return fits(block, ruler, room) ? block : { type: 'code', lang: 'latex', value: block.value }
  }
  if (!holdsMath(block)) return block
  return {
    ...block,
    children: childrenOf(block).map((child) => fittingMath(child, ruler, room)),
  } as RootContent
}

export function holdsMath(block: RootContent): boolean {
  return block.type === 'math' || childrenOf(block).some(holdsMath)
}

function childrenOf(block: RootContent): RootContent[] {
  const isContainer = block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote'
  return isContainer ? block.children : []
}

/** Levels of lists that a formula may stand in. */
const DEEPEST_LIST = 4

function fits(math: MathBlock, ruler: Ruler, room: number): boolean {
  const { text, indent } = ruler.metrics.steps.normal
  const width = ruler.metrics.width - DEEPEST_LIST * indent
  return widthOf(math.value) * text <= width && ruler.height([math], 'default', 'compact') <= room
}

/** Font size of a formula as a share of the text around it: `.katex` in KaTeX's style sheet. */
const SIZE = 1.21
/** em. Wider than most letters of KaTeX's fonts, and than its signs but long arrows. */
const LETTER = 0.6
const SIGN = 1.1

/** Commands that only arrange what follows them. */
const SILENT =
  /\\(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?|\\(?:left|right|[bB]igg?[lrm]?|[dt]?frac|math(?:bf|rm|bb|cal|it)|boldsymbol|bm|text(?:bf)?|mbox|operatorname|hat|bar|tilde|vec|d?dot|overline|underline|(?:no)?limits|displaystyle)(?![A-Za-z])|[{}&^_\s]/g
const COMMAND = /\\(?:[A-Za-z]+|.)/g

/** A bound, as a share of the size of the text around it, by the letters and signs of the longest row. */
function widthOf(tex: string): number {
  const widths = tex.split(/\\\\/).map((row) => {
    const shown = row.replace(SILENT, '')
    const signs = shown.match(COMMAND)?.length ?? 0
    return signs * SIGN + shown.replace(COMMAND, '').length * LETTER
  })
  return Math.max(...widths) * SIZE
}
