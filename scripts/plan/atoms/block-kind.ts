// What a kind of block (paragraph, list, table …) answers. Each kind is one file in scripts/plan/blocks/.
import type { BlockContent, RootContent } from 'mdast'
import type { Scale } from '../../model/metrics.ts'
import type { ProseRule } from '../../model/note.ts'
import type { Pictures, Step } from '../../model/slide.ts'
import type { Column, Ruler } from '../../ruler/ruler.ts'
import type { Atom } from './atom.ts'

export interface BlockKind<Block extends RootContent = RootContent> {
  type: Block['type']
  /** Which blocks of the type it is for, where another kind takes the rest. */
  is?(block: Block): boolean
  /** How a slide's reason calls it: `its list goes on`. Absent: as its type. */
  name?: string
  /** @returns atoms in order; none for what no slide shows */
  cut(block: Block, context: CutContext): Atom[]
  /** px of the block in a box, without the space above and below. */
  height(block: Block, box: Box, heights: Heights): number
  /**
   * Neighbours that were cut from one block, as one block. Absent: they stay two.
   * @param isOwn the left one was made by joining, so it may grow in place
   */
  join?(left: Block, right: Block, isOwn: boolean): Block
  /** The block as a slide shows it, once nothing more is joined to it. */
  finished?(block: Block): Block
  /** Its name in the gaps of a `Scale`. Absent: its type. */
  gapName?(block: Block): string
  /** What of it is for the presenter only. Absent: what the blocks in it have. */
  note?(block: Block, context: CutSetting): BlockContent[]
  /** Whether it is no company for a picture: it would wrap or be cut in half of the slide. */
  needsWidth?(block: Block, heights: Heights): boolean
}

/** px of blocks on slides of one theme and language. Made once for a deck: it keeps what it has measured. */
export interface Heights {
  readonly ruler: Ruler
  /** Blocks one below the other on a slide, without the space below the last. */
  onSlide(blocks: readonly BlockContent[], column: Column, step: Step): number
  /** Likewise, in a block: a quote's. */
  stack(blocks: readonly RootContent[], box: Box): number
  of(block: RootContent, box: Box): number
}

/** Where a block stands. */
export interface Box {
  /** px */
  width: number
  scale: Scale
}

/** What cutting depends on besides the block. */
export interface CutSetting {
  /** BCP 47 */
  lang: string
  prose: ProseRule
  pictures: Pictures
  heights: Heights
  /** px that a slide of this section has for its blocks. */
  room: number
}

export interface CutContext extends CutSetting {
  /** Cuts a block that stands in another one, whatever its kind. */
  cut(block: RootContent, context: CutContext): Atom[]
}
