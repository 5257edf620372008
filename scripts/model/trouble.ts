import type { AbsolutePath } from './paths.ts'

/** Something that went wrong while a deck was shown. */
export interface Trouble {
  rule: TroubleRule
  /** The slide's number within the deck, from 1; absent where the deck as a whole is meant. */
  no?: number
  /** One line, without a stack: what happened, or just the name of what is missing. */
  message: string
  /** What to do, where the rule alone does not say it. */
  hint?: string
  /** Texts of the slide at which it may have happened, the most telling first. */
  near?: string[]
  /** Where it is, where that is known; the line is 1-based. */
  at?: { file: AbsolutePath; line: number }
}

export type TroubleRule =
  | 'slide-broken'
  | 'slide-error'
  | 'component-unknown'
  | 'layout-unknown'
  | 'frontmatter-broken'
  | 'include-broken'
  | 'picture-broken'
  | 'request-blocked'
