// Decks whose talk is gone from the notes.
import { saveTogether } from '../../files/safe/index.ts'
import { baseFile, deckFile, shownDeck, type Workspace } from '../../files/workspace.ts'
import { mergeDeck } from '../../merge/index.ts'
import type { Finding } from '../../model/finding.ts'
import type { DeckPath, RootPath } from '../../model/paths.ts'
import { type NoteResult, noticesOf, orphanResult } from './deck-result.ts'
import { textsOf } from './update-decks.ts'

/**
 * @returns those that stay, under the note that once made them where it can be told
 */
export async function goneDecks(
  workspace: Workspace,
  gone: readonly DeckPath[],
  { prune = false, dryRun = false }: { prune?: boolean; dryRun?: boolean },
): Promise<{ notes: NoteResult[]; findings: Finding[] }> {
  const notes = new Map<RootPath, NoteResult>()
  const findings: Finding[] = []
  for (const file of gone) {
    const { edited, base } = await textsOf(workspace, file)
    if (prune && !dryRun && (edited === undefined || edited === base)) {
      await saveTogether(workspace, [
        [
          { path: deckFile(workspace, file), was: edited, text: undefined },
          { path: baseFile(workspace, file), was: base, text: undefined },
        ],
      ])
      continue
    }
    // Deck and talk are both gone: the base has nothing left to say.
    if (edited === undefined) continue
    const deck = shownDeck(workspace, file)
    const note = noteOf(file)
    const result = notes.get(note) ?? { file: note, decks: [] }
    notes.set(note, result)
    result.decks.push(orphanResult(deck))
    findings.push(...noticesOf(deck, mergeDeck({ edited, ...(base === undefined ? {} : { base }) })))
  }
  return { notes: [...notes.values()], findings }
}

function noteOf(deck: DeckPath): RootPath {
  return `notes/${(deck.split('/')[0] as string).replace(/\.md$/, '')}.md` as RootPath
}
