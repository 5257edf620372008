import type { AbsolutePath } from './paths.ts'

/** A slide as Slidev shows it, and where it stands. */
export interface ShownSlide {
  /** The markdown file: the deck, or a file that the deck includes. */
  file: AbsolutePath
  /** Line of the file on which `source` starts, 1-based. */
  line: number
  /** The slide's part of the file from its first line that is not blank, frontmatter and note included. */
  source: string
  /** As the frontmatter asks for it; absent where that is left to Slidev. */
  layout?: string
}
