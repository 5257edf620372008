import { fileName, uniqueName } from '../model/file-name.ts'
import type { DeckPath, NotePath } from '../model/paths.ts'
import { type EventFolder, eventFolders, spokenName } from './event-folders.ts'

/** Where the decks of one note go, from `decks/`, with `/` and without `.md`. */
export interface DeckPlace {
  /** The deck of a note that is one talk: `event/talk`. */
  deck: string
  /** Folder for the decks of a note with several talks, and below `public/` for its pictures. */
  folder: string
  /** The event, and the day or track of it, that the note is a talk of by its folder's name. */
  event?: string
  part?: string
}

/** The deck of a note that is one talk, or the index of a folder. */
export function deckAt({ deck }: DeckPlace): DeckPath {
  return deckNamed(deck)
}

/** @param name path from `decks/`, with `/` and without `.md` */
export function deckNamed(name: string): DeckPath {
  return `${name}.md` as DeckPath
}

/** @returns whether a deck is one of the note's */
export function isAt({ deck, folder }: DeckPlace, file: string): boolean {
  return file === `${deck}.md` || file.startsWith(`${folder}/`)
}

/**
 * Places for all notes of a workspace, so that no two notes ever write one file, whichever of them is generated. A
 * folder that is an event has a place for its index: that of the note that introduces it, or of the folder's path with
 * a final `/`.
 * @param notes sorted
 */
export function deckPlaces(notes: readonly NotePath[]): Map<string, DeckPlace> {
  const taken = new Set<string>(['.base'])
  const places = new Map<string, DeckPlace>()
  const folders = new Set(notes.flatMap((note) => foldersOf(note)).map((folder) => folder.toLowerCase()))
  const place = (deck: string): DeckPlace => ({ deck, folder: folderFor(deck, folders, taken) })
  const events = eventFolders(notes)
  for (const event of events) {
    places.set(indexKey(event), place(uniqueName(`${slugged(event.folder)}/index`, taken)))
  }
  const named = namesOfEvents(events)
  for (const note of notes) {
    if (places.has(note)) continue
    places.set(note, {
      ...place(uniqueName(slugged(note.replace(/\.[^.]+$/, '')), taken)),
      ...named.get(note),
    })
  }
  return places
}

/** What the place of a folder's index is found by. */
export function indexKey({ folder, introduction }: EventFolder): string {
  return introduction ?? `${folder}/`
}

function namesOfEvents(events: readonly EventFolder[]): Map<string, Pick<DeckPlace, 'event' | 'part'>> {
  const named = new Map<string, Pick<DeckPlace, 'event' | 'part'>>()
  for (const { folder, entries } of events) {
    const event = spokenName(folder.split('/').at(-1) as string)
    for (const entry of entries) {
      if ('note' in entry)
        named.set(entry.note, { event, ...(entry.part === undefined ? {} : { part: entry.part }) })
    }
  }
  return named
}

/** Decks of notes in `x/` stand in `x/`; the talks of a note `x.md` then stand in `x-talks/`. */
function folderFor(deck: string, folders: ReadonlySet<string>, taken: Set<string>): string {
  let folder = deck
  while (folders.has(folder.toLowerCase())) folder = uniqueName(`${deck}-talks`, taken)
  return folder
}

function foldersOf(note: NotePath): string[] {
  const parts = note.split('/').slice(0, -1)
  return parts.map((_, index) => slugged(parts.slice(0, index + 1).join('/')))
}

function slugged(path: string): string {
  return path
    .split('/')
    .map((part) => fileName(part) || 'note')
    .join('/')
}
