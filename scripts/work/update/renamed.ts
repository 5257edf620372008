// Talks whose title, number or order changed, or whose note moved: their decks have other names now.
import { textIfThere } from '../../files/save.ts'
import { baseFile, deckFile, shownDeck, type Workspace } from '../../files/workspace.ts'
import { isSameTalk, type NamedDeck, renamedDecks } from '../../merge/index.ts'
import type { Finding } from '../../model/finding.ts'
import type { DeckPath, RootPath } from '../../model/paths.ts'
import type { FreshDeck } from '../note/note-plan.ts'
import type { DeckTask } from './update-decks.ts'

/** Whether what was generated under this name before, if anything, was another talk. */
export async function mayBeRenamed(workspace: Workspace, { file, text }: FreshDeck): Promise<boolean> {
  const base = await textIfThere(baseFile(workspace, file))
  if (base !== undefined) return !isSameTalk(base, text)
  return (await textIfThere(deckFile(workspace, file))) === undefined
}

/**
 * @param gone bases that no note makes any more
 * @returns for each deck that had another name its old path
 */
export async function findRenamed(
  workspace: Workspace,
  held: readonly DeckTask[],
  gone: readonly DeckPath[],
): Promise<{ renamed: ReadonlyMap<DeckPath, DeckPath>; findings: Finding[] }> {
  if (held.length === 0) return { renamed: new Map(), findings: [] }
  const named = (file: DeckPath) => shownDeck(workspace, file)
  const bases = await basesOf(workspace, [...gone, ...held.map(({ fresh }) => fresh.file)])
  const come = held.map(({ fresh: { file, text } }) => ({ file, text }))
  const { renamed: all, unclear } = renamedDecks(come, bases)
  const renamed = new Map([...all].filter(([file, from]) => file !== from))
  const renames = [...renamed].map(([file, from]): Finding => {
    const message = `The talk of ${named(from)} is here now; the deck went with it, edits and all.`
    return { ...atTop(named(file)), rule: 'deck-renamed', severity: 'info', message }
  })
  const unclears = unclear.map(({ file, candidates }): Finding => {
    const message = `This talk may be that of ${candidates.map(named).join(' or of ')}; these are left as they are.`
    const hint = 'To keep the edits of one, give its deck and its file in decks/.base/ the new name.'
    return { ...atTop(named(file)), rule: 'deck-rename-unclear', severity: 'warning', message, hint }
  })
  return { renamed, findings: [...renames, ...unclears] }
}

function atTop(file: RootPath): Pick<Finding, 'file' | 'line' | 'column'> {
  return { file, line: 1, column: 1 }
}

async function basesOf(workspace: Workspace, files: readonly DeckPath[]): Promise<NamedDeck[]> {
  const bases = await Promise.all(
    files.map(async (file) => {
      const text = await textIfThere(baseFile(workspace, file))
      return text === undefined ? [] : [{ file, text }]
    }),
  )
  return bases.flat()
}
