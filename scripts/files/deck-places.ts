import { fileName, uniqueName } from '../model/file-name.ts'

/** Where the decks of one note go, from `decks/`, with `/` and without `.md`. */
export interface DeckPlace {
  /** The deck of a note that is one talk: `event/talk`. */
  deck: string
  /** Folder for the decks of a note with several talks, and below `public/` for its pictures. */
  folder: string
}

/**
 * Places for all notes of a workspace, so that no two notes ever write one file, whichever of them is generated.
 * @param notes paths from `notes/`, with `/`, sorted
 */
export function deckPlaces(notes: readonly string[]): Map<string, DeckPlace> {
  const taken = new Set<string>(['.base'])
  const places = new Map<string, DeckPlace>()
  const folders = new Set(notes.flatMap((note) => foldersOf(note)).map((folder) => folder.toLowerCase()))
  for (const note of notes) {
    const deck = uniqueName(slugged(note.replace(/\.[^.]+$/, '')), taken)
    places.set(note, { deck, folder: folderFor(deck, folders, taken) })
  }
  return places
}

/** Decks of notes in `x/` stand in `x/`; the talks of a note `x.md` then stand in `x-talks/`. */
function folderFor(deck: string, folders: ReadonlySet<string>, taken: Set<string>): string {
  let folder = deck
  while (folders.has(folder.toLowerCase())) folder = uniqueName(`${deck}-talks`, taken)
  return folder
}

function foldersOf(note: string): string[] {
  const parts = note.split('/').slice(0, -1)
  return parts.map((_, index) => slugged(parts.slice(0, index + 1).join('/')))
}

function slugged(path: string): string {
  return path
    .split('/')
    .map((part) => fileName(part) || 'note')
    .join('/')
}
