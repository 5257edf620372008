import type { RootPath } from './paths.ts'

/** A markdown file that someone wrote, decoded. */
export interface Note {
  file: RootPath
  frontMatter: FrontMatter
  /** Front matter that could not be read as YAML; kept so that nothing is lost. */
  strayFrontMatter?: string
  /** The text after the front matter, with `\n` line ends. */
  body: string
  /** Number of the note's line on which `body` starts, 1-based. */
  bodyLine: number
}

/** The front matter keys that Reprise understands. */
export interface FrontMatter {
  title?: string
  date?: string
  author?: string
  speaker?: string
  event?: string
  lang?: string
  tags?: string[]
  talks?: TalksRule
  prose?: ProseRule
  theme?: string
}

/** What becomes of paragraphs of several sentences: left as they are, bullets, or their first sentence. */
export type ProseRule = 'keep' | 'bullets' | 'notes'

/** Where talks begin: at headings of one depth, or the whole note is one talk. */
export type TalksRule = 'h1' | 'h2' | 'h3' | 'single'
