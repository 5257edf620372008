import type { BlockContent, Paragraph, RootContent } from 'mdast'
import type { FrontMatter } from './note.ts'

/** The part of a note that becomes one deck. */
export interface Talk {
  /** `event` is the introduction and agenda of a note with several talks. */
  kind: 'talk' | 'event'
  title: string
  /** As in the heading, such as `1.2`. */
  number?: string
  speaker?: string
  /** When it was held, as written: `10:30 - 11:15`. */
  time?: string
  room?: string
  /** The day or track that the note lists it under. */
  part?: string
  /** Where the note's heading links to: the talk's page or recording. */
  url?: string
  /** Lines with the addresses of its slides, recordings and the like, for the cover. */
  links: Paragraph[]
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
  /** Heading and lines that say more than the cover shows (`Speaker:`, a link), for the cover's presenter note. */
  asNoted: BlockContent[]
}

export interface AgendaItem {
  number?: string
  title: string
  speaker?: string
  time?: string
  /** The day or track that it is listed under. */
  part?: string
  /** How long the deck takes to present; absent without a deck. */
  minutes?: number
  /** Path of the deck without `.md`, from the event's `index.md`; absent for a break, which has none. */
  name?: string
  /** The introduction lists this talk as one to look at. */
  highlight: boolean
}
