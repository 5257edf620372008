import { type EventFolder, eventFolders } from '../../files/event-folders.ts'
import type { NotePath } from '../../model/paths.ts'

/** What a run has to do for folders that are events. All paths from `notes/`, with `/`. */
export interface FolderRun {
  /** Notes to plan: those of the run, and those that their folders' indexes list as well. */
  notes: NotePath[]
  /** Folders whose index the run makes, the innermost first. */
  folders: EventFolder[]
}

/**
 * Where only some notes are generated, an index that was never made stays so: it would lead to decks that are not
 * there.
 * @param all notes of the workspace
 * @param chosen notes of this run
 * @param isMade whether the index of a folder was made before
 */
export function folderRun(
  all: readonly NotePath[],
  chosen: ReadonlySet<NotePath>,
  isMade: (folder: EventFolder) => boolean,
): FolderRun {
  const events = eventFolders(all)
  const introductions = new Set(events.map(({ introduction }) => introduction))
  const below = (folder: EventFolder) => all.filter((note) => note.startsWith(`${folder.folder}/`))
  const touched = events.filter((folder) => below(folder).some((note) => chosen.has(note)))
  const folders = withInner(
    events,
    touched.filter((folder) => isMade(folder) || below(folder).every((note) => chosen.has(note))),
  )
  const wanted = new Set([...chosen, ...folders.flatMap(listedNotes)])
  return { notes: all.filter((note) => wanted.has(note) && !introductions.has(note)), folders }
}

/** An index lists the inner events also where nothing of theirs is in the run. */
function withInner(events: readonly EventFolder[], folders: readonly EventFolder[]): EventFolder[] {
  return events.filter((event) =>
    folders.some((outer) => event === outer || event.folder.startsWith(`${outer.folder}/`)),
  )
}

function listedNotes({ entries }: EventFolder): NotePath[] {
  return entries.flatMap((entry) => ('note' in entry ? [entry.note] : []))
}
