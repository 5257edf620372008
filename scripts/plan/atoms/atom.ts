import type { BlockContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Picture } from '../../model/slide.ts'
import { wordCount } from '../../text/word-count.ts'

/** The smallest piece of a block that may stand on a slide of its own. A slide is a run of atoms. */
export interface Atom {
  block: BlockContent
  /** Atoms of one source are one list, table or code block again when they share a slide. */
  source: object
  /** A picture that can stand beside text or alone. */
  picture?: Picture & { caption: string }
  /** It introduces what follows (ends with a colon). */
  leads: boolean
  /** What goes into the presenter note of the slide that shows this atom. */
  note: BlockContent[]
  /** That are read on the slide; none of code and tables. */
  words: number
}

/** @param source what the block was cut from */
export function atomOf(block: BlockContent, source: object = block): Atom {
  const isRead = block.type !== 'code' && block.type !== 'table'
  return { block, source, leads: isLead(block), note: [], words: isRead ? wordCount(textOf(block)) : 0 }
}

/** A line that introduces what follows. */
export const CAN_LEAD = /[^\s:：][:：]\s*$/

/** A line that ends with a colon, or is bold from end to end, stands above what it speaks of. */
function isLead(block: BlockContent): boolean {
  if (block.type !== 'paragraph') return false
  return CAN_LEAD.test(textOf(block)) || block.children.every(({ type }) => type === 'strong')
}
