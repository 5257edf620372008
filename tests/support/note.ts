import type { Note } from '../../scripts/model/note.ts'
import type { Talk } from '../../scripts/model/talk.ts'
import { readNote } from '../../scripts/read/read-note.ts'
import { findTalks } from '../../scripts/talks/index.ts'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { inRoot } from './paths.ts'

/** A note as it is read from a file of this text. */
export function noteOf(text: string, file = 'notes/monday.md'): Note {
  const { note } = readNote(inRoot(file), new TextEncoder().encode(text))
  if (!note) throw new Error(`No note in ${JSON.stringify(text)}`)
  return note
}

/** The talks, and the event if any, that are found in a note of this text. */
export function talksOf(text: string, file?: string): { talks: Talk[]; event?: Talk } {
  const note = noteOf(text, file)
  return findTalks(note, tidyNote(note).tree)
}
