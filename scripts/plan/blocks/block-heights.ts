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
  /** By scale and width. */
  readonly #known = new WeakMap<Scale, Map<number, WeakMap<RootContent, number>>>()

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
    const widths = this.#known.get(scale) ?? new Map<number, WeakMap<RootContent, number>>()
    this.#known.set(scale, widths)
    const heights = widths.get(width) ?? new WeakMap<RootContent, number>()
    widths.set(width, heights)
    const known = heights.get(block)
    if (known !== undefined) return known
    const height = this.#measure(block, box)
    heights.set(block, height)
    return height
  }

  #measure(block: RootContent, box: Box): number {
    const kind = kindOf(block)
    if (!kind) return 0
    const width = kind.isText ? Math.min(box.width, this.ruler.metrics.measure) : box.width
    return kind.height(block, { ...box, width }, this)
  }
}

function gapBetween(above: RootContent, below: RootContent, { gap, gaps }: Scale): number {
  return gaps[`${gapName(above)}+${gapName(below)}`] ?? gap
}

function gapName(block: RootContent): string {
  return kindOf(block)?.gapName?.(block) ?? block.type
}
