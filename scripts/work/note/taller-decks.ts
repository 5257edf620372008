// What `decks --verify` has found out: decks whose slides came out taller in the browser than the plan took them to be.
// It stands beside the bases, so that whoever has the decks plans them alike.
import { passedOver } from '../../files/debug.ts'
import { type DeckPlace, isAt } from '../../files/deck-places.ts'
import { remove, saveText, textIfThere } from '../../files/save.ts'
import { below, type Workspace } from '../../files/workspace.ts'
import type { AbsolutePath } from '../../model/paths.ts'
import { digest } from '../../text/digest.ts'

export interface TallerDeck {
  /** Of the deck's text as planned without this; of any other text it says nothing. */
  digest: string
  /** Height in the browser for each planned px. */
  factor: number
}

/** By the deck's path from `decks/`, with `/`. */
export type TallerDecks = Readonly<Record<string, TallerDeck>>

/** A file that somebody has broken says nothing. */
export async function readTaller(workspace: Workspace): Promise<TallerDecks> {
  const text = await textIfThere(tallerFile(workspace))
  try {
    const decks = Object.entries(JSON.parse(text ?? '{}') as Record<string, unknown>)
    return Object.fromEntries(decks.filter((entry): entry is [string, TallerDeck] => isTaller(entry[1])))
  } catch (error) {
    passedOver(tallerFile(workspace), error)
    return {}
  }
}

export async function saveTaller(workspace: Workspace, decks: TallerDecks): Promise<void> {
  const path = tallerFile(workspace)
  const sorted = Object.fromEntries(Object.entries(decks).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (Object.keys(sorted).length === 0) await remove(path)
  else await saveText(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** Those that a note makes. */
export function tallerAt(decks: TallerDecks, place: DeckPlace): TallerDecks {
  return Object.fromEntries(Object.entries(decks).filter(([file]) => isAt(place, file)))
}

/** @param text of the deck as planned without it */
export function planDigest(text: string): string {
  return digest(text, 16)
}

function tallerFile({ base }: Workspace): AbsolutePath {
  return below(base, 'measured.json')
}

function isTaller(value: unknown): boolean {
  const { digest, factor } = (value ?? {}) as Partial<TallerDeck>
  return typeof digest === 'string' && typeof factor === 'number' && factor > 1
}
