// Which notes a run plans, and where their decks go. Reads the names of files only.
import { type DeckPlace, deckAt, deckPlaces, indexKey } from '../../files/deck-places.ts'
import type { EventFolder } from '../../files/event-folders.ts'
import { markdownFilesBelow, namedFiles } from '../../files/markdown-files.ts'
import { noteFile, notePath, type Workspace } from '../../files/workspace.ts'
import type { DeckPath, NotePath } from '../../model/paths.ts'
import { folderRun } from './folder-run.ts'
import type { NoteJob } from './note-plan.ts'

export interface RunNotes {
  /** All notes of the workspace. */
  all: readonly NotePath[]
  /** Those that were asked for, with their places. */
  chosen: ReadonlyMap<NotePath, DeckPlace>
  /** Notes to plan: those that were asked for, and those that the indexes of their folders list as well. */
  jobs: readonly NoteJob[]
  /** Folders whose index is made, the innermost first. */
  folders: readonly { folder: EventFolder; place: DeckPlace }[]
}

/**
 * @param names of notes or folders of notes; none means all
 * @param isMade whether a deck was generated before
 * @throws UserError for a name that leads to no note, and where notes cannot be read
 */
export async function runNotes(
  workspace: Workspace,
  names: readonly string[],
  isMade: (deck: DeckPath) => boolean,
): Promise<RunNotes> {
  const asked = await namedFiles(workspace, workspace.notes, names)
  const all = (await markdownFilesBelow(workspace.notes)).map((path) => notePath(workspace, path))
  const places = deckPlaces(all)
  const placeOf = (key: string) => places.get(key) as DeckPlace
  const placeOfIndex = (folder: EventFolder) => placeOf(indexKey(folder))
  const chosen = new Map(asked.map((path) => notePath(workspace, path)).map((note) => [note, placeOf(note)]))
  const { notes, folders } = folderRun(all, new Set(chosen.keys()), (folder) =>
    isMade(deckAt(placeOfIndex(folder))),
  )
  return {
    all,
    chosen,
    jobs: notes.map((note) => ({ entry: note, path: noteFile(workspace, note), place: placeOf(note) })),
    folders: folders.map((folder) => ({ folder, place: placeOfIndex(folder) })),
  }
}
