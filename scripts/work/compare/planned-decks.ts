import { join, relative, sep } from 'node:path'
import { deckPlaces } from '../../files/deck-places.ts'
import { markdownFilesBelow, namedFiles } from '../../files/markdown-files.ts'
import { saveCopy } from '../../files/save.ts'
import type { Workspace } from '../../files/workspace.ts'
import type { FreshDeck } from '../note/note-plan.ts'
import { openPlanCache } from '../note/plan-cache.ts'
import { planNotes } from '../note/plan-notes.ts'

/**
 * The decks of all notes as they are planned now, with their pictures in `public/`.
 * @param names of decks or folders of decks; none means all
 */
export async function plannedDecks(
  workspace: Workspace,
  names: readonly string[],
  onNote: (file: string, done: number, of: number) => void,
): Promise<FreshDeck[]> {
  const wanted = names.length > 0 ? new Set(await namedFiles(workspace, workspace.decks, names)) : undefined
  const notes = await markdownFilesBelow(workspace.notes)
  const place = (path: string) => relative(workspace.notes, path).split(sep).join('/')
  const places = deckPlaces(notes.map(place))
  const jobs = notes.flatMap((path) => {
    const found = places.get(place(path))
    return found ? [{ path, place: found }] : []
  })
  const decks: FreshDeck[] = []
  for await (const { plan, found } of planNotes(workspace, jobs, await openPlanCache(workspace), {
    onNote,
  })) {
    for (const { from, to } of found.copies) await saveCopy(from, to)
    for (const deck of plan.decks) if (wanted?.has(join(workspace.decks, deck.file)) ?? true) decks.push(deck)
  }
  return decks
}
