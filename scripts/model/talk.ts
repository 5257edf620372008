import type { RootContent } from 'mdast'
import type { FrontMatter } from './note.ts'

/** The part of a note that becomes one deck. */
export interface Talk {
  /** `event` is the introduction and agenda of a note with several talks. */
  kind: 'talk' | 'event'
  title: string
  /** As in the heading, such as `1.2`. */
  number?: string
  speaker?: string
  /** Where the note's heading links to: the talk's page or recording. */
  url?: string
  /** BCP 47, such as `zh-CN`; guessed from the letters where the note does not say. */
  lang: string
  /** How long it takes to say what the talk's text says. */
  minutes: number
  /** File name of the deck without `.md`. */
  name: string
  /** First and last line of the talk in the note, 1-based. */
  lines: [from: number, to: number]
  /** mdast flow content without the talk's own heading. */
  content: RootContent[]
  /** For an event: the talks it lists, in order. */
  agenda: AgendaItem[]
  /** For an event: what stands after its last talk. */
  closing: RootContent[]
  /** What the note says of all its talks. */
  frontMatter: FrontMatter
  /** Text for the cover's presenter note that has no other place. */
  stray: string[]
}

export interface AgendaItem {
  number?: string
  title: string
  speaker?: string
  /** Deck file name without `.md`, in the same folder as the event's `index.md`. */
  name: string
  /** The introduction lists this talk as one to look at. */
  highlight: boolean
}
