import { posix } from 'node:path'
import type { DeckPlace } from '../../files/deck-places.ts'
import type { EventFolder, FolderEntry } from '../../files/event-folders.ts'
import { below, type Workspace } from '../../files/workspace.ts'
import type { AgendaItem } from '../../model/talk.ts'
import type { FreshDeck, NoteJob } from './note-plan.ts'

export type Deck = Pick<FreshDeck, 'file' | 'talk'>

/** Decks of notes, and of the indexes of folders, by `entryKey`; that of several talks first. */
export type DecksOf = ReadonlyMap<string, readonly Deck[]>

/** Path from `notes/`, a folder's with a final `/`. */
function entryKey(entry: FolderEntry): string {
  return 'note' in entry ? entry.note : folderKey(entry)
}

function folderKey({ folder }: { folder: string }): string {
  return `${folder}/`
}

/** The talks of an entry: those of a note with several, or of an inner event. */
export function heldIn(decks: DecksOf, entry: FolderEntry): readonly Deck[] {
  const own = decks.get(entryKey(entry)) ?? []
  return own.length > 1 ? own.slice(1) : own
}

/** The index of a folder: a line for each talk, each note with several talks and each inner event. */
export function folderJob(
  workspace: Workspace,
  event: EventFolder,
  place: DeckPlace,
  decks: DecksOf,
): NoteJob {
  const { folder, introduction, entries } = event
  const listed = entries.flatMap((entry) => {
    const own = decks.get(entryKey(entry)) ?? []
    return own.length === 0 ? [] : [{ own, item: itemOf(entry, own, place) }]
  })
  return {
    entry: folderKey(event),
    path: below(workspace.notes, introduction ?? folder),
    place,
    index: {
      agenda: listed.map(({ item }) => item),
      langs: listed.flatMap(({ own }) => own.map(({ talk }) => talk.lang)),
    },
  }
}

function itemOf(entry: FolderEntry, [first, ...others]: readonly Deck[], place: DeckPlace): AgendaItem {
  const { file, talk } = first as Deck
  const { title, number, speaker, time } = talk
  const held = others.length > 0 ? others.map((each) => each.talk) : [talk]
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(time === undefined ? {} : { time }),
    ...('part' in entry && entry.part !== undefined ? { part: entry.part } : {}),
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    name: posix.relative(posix.dirname(place.deck), file).replace(/\.md$/, ''),
    highlight: false,
  }
}
