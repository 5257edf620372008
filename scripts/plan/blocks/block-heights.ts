// In: blocks and where they stand. Out: px. How tall a block of a kind is says its file beside this one.
import type { RootContent } from 'mdast'
import type { Scale } from '../../model/metrics.ts'
import type { Step } from '../../model/slide.ts'
import type { Column, Ruler } from '../../ruler/ruler.ts'
import type { Box, Heights } from '../atoms/block-kind.ts'
import { kindOf } from './index.ts'

export function blockHeights(ruler: Ruler): Heights {
  return new BlockHeights(ruler)
}

class BlockHeights implements Heights {
  readonly ruler: Ruler
  /** By width and step. */
  readonly #known = new Map<number, WeakMap<RootContent, number>>()

  constructor(ruler: Ruler) {
    this.ruler = ruler
  }

  onSlide(blocks: readonly RootContent[], column: Column, step: Step): number {
    return this.stack(blocks, { width: this.ruler.width(column), scale: this.ruler.metrics.steps[step] })
  }

  stack(blocks: readonly RootContent[], box: Box): number {
    let total = 0
    for (const [index, block] of blocks.entries()) {
      if (index > 0) total += gapBetween(blocks[index - 1] as RootContent, block, box.scale)
      total += this.of(block, box)
    }
    return total
  }

  /** A plan asks for the same blocks again and again, in other company. */
  of(block: RootContent, box: Box): number {
    // A list is put together anew for each company; its items are known.
    if (block.type === 'list') return this.#measure(block, box)
    const { width, scale } = box
    // No two steps of a theme have text of the same size and line height.
    const key = width * 10_000 + scale.text * 100 + scale.line
    const heights = this.#known.get(key) ?? new WeakMap<RootContent, number>()
    this.#known.set(key, heights)
    const known = heights.get(block)
    if (known !== undefined) return known
    const height = this.#measure(block, box)
    heights.set(block, height)
    return height
  }

  #measure(block: RootContent, box: Box): number {
    return kindOf(block)?.height(block, box, this) ?? 0
  }
}

function gapBetween(above: RootContent, below: RootContent, { gap, gaps }: Scale): number {
  return gaps[`${gapName(above)}+${gapName(below)}`] ?? gap
}

function gapName(block: RootContent): string {
  return kindOf(block)?.gapName?.(block) ?? block.type
}
