import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DeckPlace } from '../files/deck-places.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import { type Finding, inFile } from '../model/finding.ts'
import type { DeckPlan } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'
import { UserError } from '../model/user-error.ts'
import { type FoundPictures, findPictures } from '../pictures/index.ts'
import { planDeck } from '../plan/index.ts'
import { readNote } from '../read/read-note.ts'
import { findTalks } from '../talks/index.ts'
import { tidyNote } from '../tidy/index.ts'
import { writeDeck } from '../write/index.ts'

/** A deck as generated now, before it meets the one that is there. */
export interface FreshDeck {
  /** Path from `decks/`, with `/`. */
  file: string
  talk: Talk
  plan: DeckPlan
  text: string
}

export interface NotePlan {
  /** Path from the workspace root. */
  file: string
  decks: FreshDeck[]
  copies: FoundPictures['copies']
  findings: Finding[]
}

/** The way of one note: read → tidy → talks → plan → write. Reads files, writes none. */
export async function planNote(workspace: Workspace, path: string, place: DeckPlace): Promise<NotePlan> {
  const file = shown(workspace, path)
  const read = readNote(file, await bytesOf(path, file))
  if (!read.note) return { file, decks: [], copies: [], findings: inFile(file, read.findings) }
  const tree = tidyNote(read.note)
  const found = await findPictures(workspace, read.note, tree, place.folder)
  const { talks, event } = findTalks(read.note, tree)
  const decks = [...(event ? [event] : []), ...talks].map((talk): FreshDeck => {
    const plan = planDeck(talk, found.pictures)
    return {
      file: event ? `${place.folder}/${talk.name}.md` : `${place.deck}.md`,
      talk,
      plan,
      text: writeDeck(plan),
    }
  })
  return { file, decks, copies: found.copies, findings: inFile(file, [...read.findings, ...found.findings]) }
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  return readFile(path).catch((error: Error) => {
    throw new UserError(
      `Cannot read ${file}: ${error.message}`,
      `Check the permissions of ${basename(path)}.`,
    )
  })
}
