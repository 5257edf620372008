import { namedFiles } from '../files/markdown-files.ts'
import { deckPath, shown } from '../files/workspace.ts'
import { deckChanges, type SlideChange } from '../merge/index.ts'
import type { RootPath } from '../model/paths.ts'
import { changeLine, diffLines } from '../report/change-lines.ts'
import { plural } from '../report/lines.ts'
import { textsOf } from '../work/update/update-decks.ts'
import type { Context, ExitCode } from './context.ts'

export interface EditsOptions {
  diff: boolean
}

interface EditedDeck {
  file: RootPath
  edits: SlideChange[]
}

/** What people changed in decks since they were generated. */
export async function edits(
  { workspace, output }: Context,
  names: readonly string[],
  { diff }: EditsOptions,
): Promise<ExitCode> {
  const paths = await namedFiles(workspace, workspace.decks, names)
  const decks: EditedDeck[] = []
  let byHand = 0
  for (const path of paths) {
    const texts = await textsOf(workspace, deckPath(workspace, path))
    if (texts.base === undefined) byHand++
    else if (texts.edited !== undefined && texts.edited !== texts.base)
      decks.push({ file: shown(workspace, path), edits: deckChanges(texts.base, texts.edited) })
  }
  const edited = decks.filter((deck) => deck.edits.length > 0)
  output.json({ decks: edited, byHand })
  for (const deck of edited) {
    output.result(`${deck.file}  ${plural(deck.edits.length, 'slide')} edited`)
    for (const edit of deck.edits) {
      output.result(changeLine(deck.file, edit, output.colours))
      if (diff) for (const line of diffLines(edit, output.colours)) output.result(line)
    }
  }
  const hand = byHand > 0 ? ` ${plural(byHand, 'deck')} written by hand.` : ''
  output.result(`${edited.length} of ${plural(paths.length, 'deck')} edited.${hand}`)
  return 0
}
