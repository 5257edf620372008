// Which notes a run plans, and where their decks go. Reads the names of files only.
import { join, relative, sep } from 'node:path'
import { type DeckPlace, deckPlaces, indexKey } from '../../files/deck-places.ts'
import type { EventFolder } from '../../files/event-folders.ts'
import { markdownFilesBelow, namedFiles } from '../../files/markdown-files.ts'
import type { Workspace } from '../../files/workspace.ts'
import { folderRun } from './folder-run.ts'
import type { NoteJob } from './note-plan.ts'

export interface RunNotes {
  /** All notes of the workspace, by path from `notes/`, with `/`. */
  all: readonly string[]
  /** Those that were asked for, with their places. */
  chosen: ReadonlyMap<string, DeckPlace>
  /** Notes to plan: those that were asked for, and those that the indexes of their folders list as well. */
  jobs: readonly NoteJob[]
  /** Folders whose index is made, the innermost first. */
  folders: readonly { folder: EventFolder; place: DeckPlace }[]
}

/**
 * @param names of notes or folders of notes; none means all
 * @param isMade whether a deck, by its path from `decks/`, was generated before
 * @throws UserError for a name that leads to no note, and where notes cannot be read
 */
export async function runNotes(
  workspace: Workspace,
  names: readonly string[],
  isMade: (deck: string) => boolean,
): Promise<RunNotes> {
  const asked = await namedFiles(workspace, workspace.notes, names)
  const all = (await markdownFilesBelow(workspace.notes)).map((path) => fromNotes(workspace, path))
  const places = deckPlaces(all)
  const placeOf = (key: string) => places.get(key) as DeckPlace
  const placeOfIndex = (folder: EventFolder) => placeOf(indexKey(folder))
  const chosen = new Map(asked.map((path) => fromNotes(workspace, path)).map((note) => [note, placeOf(note)]))
  const { notes, folders } = folderRun(all, new Set(chosen.keys()), (folder) =>
    isMade(`${placeOfIndex(folder).deck}.md`),
  )
  return {
    ...{ all, chosen },
    jobs: notes.map((note) => ({
      ...{ entry: note, path: join(workspace.notes, note), place: placeOf(note) },
    })),
    folders: folders.map((folder) => ({ folder, place: placeOfIndex(folder) })),
  }
}

function fromNotes(workspace: Workspace, path: string): string {
  return relative(workspace.notes, path).split(sep).join('/')
}
