import type { RootContent } from 'mdast'
import { briefTalk } from '../../scripts/brief/index.ts'
import { spokenOf } from '../../scripts/model/spoken.ts'
import { markdownOf, shownText } from './markdown.ts'
import { talksOf } from './note.ts'

/** The blocks of a note's only talk as its slides show them. */
export function briefedBlocks(text: string): RootContent[] {
  const { talks } = talksOf(text)
  return talks.flatMap((talk) => briefTalk(talk).content)
}

/** The same as markdown, what is only said left out. */
export function briefed(text: string): string {
  return markdownOf({ type: 'root', children: briefedBlocks(text) })
}

/** What is said with each block, as lines of text. */
export function saidWith(blocks: readonly RootContent[]): string[][] {
  return blocks.map((block) => spokenOf(block).map((each) => shownText(each).trim()))
}
