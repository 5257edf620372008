// What is known of a note when its decks are planned: plain data, so that it can come from another thread or the cache.
import type { DeckPlace } from '../../files/deck-places.ts'
import { type Finding, inFile, type NoteFinding } from '../../model/finding.ts'
import type { AbsolutePath, DeckPath, RootPath } from '../../model/paths.ts'
import type { Picture } from '../../model/slide.ts'
import type { AgendaItem, Talk } from '../../model/talk.ts'
import type { FoundPictures, PictureUse } from '../../pictures/index.ts'
import type { ExplainedSlide } from '../../report/explained-slides.ts'
import type { TallerDecks } from './taller-decks.ts'

/** A note to plan, or the index of a folder of notes. */
export interface NoteJob {
  /** What a folder's index lists it by: its path from `notes/`; that of a folder ends with `/`. */
  entry: string
  path: AbsolutePath
  place: DeckPlace
  /** Changes with what is known of its theme; absent where that is the default one. */
  theme?: string
  /** What is known of its decks from the browser; absent where nothing is. */
  taller?: TallerDecks
  /** The note introduces the event that its folder is; a folder without such a note is itself the path. */
  index?: FolderIndex
}

/** What the index of a folder of notes says besides its introduction. */
export interface FolderIndex {
  agenda: AgendaItem[]
  /** Of the talks, BCP 47. */
  langs: string[]
}

/** A deck as generated now, before it meets the one that is there. */
export interface FreshDeck {
  file: DeckPath
  talk: Pick<Talk, 'title' | 'number' | 'speaker' | 'time' | 'lang' | 'lines' | 'minutes'>
  slides: ExplainedSlide[]
  text: string
  /** Of its text as planned without what is known from the browser. */
  digest: string
}

/** What follows from a note's bytes, from where its decks go, and from what its pictures are. */
export interface NotePlan {
  file: RootPath
  /** Of all that it was made from but the pictures; absent where the note could not be read. */
  key?: string
  /** Nothing is known of the note's talks; they are not gone. */
  unread: boolean
  decks: FreshDeck[]
  /** Those of the text; what is wrong with pictures may have changed since. */
  findings: Finding[]
  uses: PictureUse[]
  /** With other pictures, the decks would be others. */
  pictures: (readonly [url: string, picture: Picture])[]
}

/** A plan, and the pictures as they are now. */
export interface PlannedNote {
  plan: NotePlan
  found: FoundPictures
  /** What is wrong with its theme now. */
  themeFindings?: NoteFinding[]
}

/** Everything that is wrong with a note now. */
export function findingsOf({ plan, found, themeFindings = [] }: PlannedNote): Finding[] {
  return [...plan.findings, ...inFile(plan.file, [...themeFindings, ...found.findings])]
}
