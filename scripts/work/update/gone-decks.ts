// Decks whose talk is gone from the notes.
import { join } from 'node:path'
import { saveTogether } from '../../files/safe/index.ts'
import { shown, type Workspace } from '../../files/workspace.ts'
import { mergeDeck } from '../../merge/index.ts'
import type { Finding } from '../../model/finding.ts'
import { type NoteResult, noticesOf, orphanResult } from './deck-result.ts'
import { textsOf } from './update-decks.ts'

/**
 * @param gone paths from `decks/`
 * @returns those that stay, under the note that once made them where it can be told
 */
export async function goneDecks(
  workspace: Workspace,
  gone: readonly string[],
  { prune = false, dryRun = false }: { prune?: boolean; dryRun?: boolean },
): Promise<{ notes: NoteResult[]; findings: Finding[] }> {
  const notes = new Map<string, NoteResult>()
  const findings: Finding[] = []
  for (const file of gone) {
    const { edited, base } = await textsOf(workspace, file)
    if (prune && !dryRun && (edited === undefined || edited === base)) {
      await saveTogether(workspace, [
        [
          { path: join(workspace.decks, file), was: edited, text: undefined },
          { path: join(workspace.base, file), was: base, text: undefined },
        ],
      ])
      continue
    }
    // Deck and talk are both gone: the base has nothing left to say.
    if (edited === undefined) continue
    const deck = shown(workspace, join(workspace.decks, file))
    const note = noteOf(file)
    const result = notes.get(note) ?? { file: note, decks: [] }
    notes.set(note, result)
    result.decks.push(orphanResult(deck))
    findings.push(...noticesOf(deck, mergeDeck({ edited, ...(base === undefined ? {} : { base }) })))
  }
  return { notes: [...notes.values()], findings }
}

function noteOf(deck: string): string {
  return `notes/${(deck.split('/')[0] as string).replace(/\.md$/, '')}.md`
}
