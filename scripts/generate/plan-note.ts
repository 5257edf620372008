import { readFile } from 'node:fs/promises'
import type { DeckPlace } from '../files/deck-places.ts'
import { shown, type Workspace } from '../files/workspace.ts'
import { type Finding, inFile } from '../model/finding.ts'
import type { DeckPlan } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'
import { type FoundPictures, findPictures } from '../pictures/index.ts'
import { planDeck } from '../plan/index.ts'
import { readNote } from '../read/read-note.ts'
import { findTalks } from '../talks/index.ts'
import { tidyNote } from '../tidy/index.ts'
import { writeDeck } from '../write/index.ts'
import { themeOfNote } from './theme-of-note.ts'

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
  /** Nothing is known of the note's talks; they are not gone. */
  unread: boolean
  decks: FreshDeck[]
  copies: FoundPictures['copies']
  findings: Finding[]
}

/** The way of one note: read → tidy → talks → plan → write. Reads files, writes none. */
export async function planNote(workspace: Workspace, path: string, place: DeckPlace): Promise<NotePlan> {
  const file = shown(workspace, path)
  const read = await readFile(path).then((bytes) => readNote(file, bytes), unreadable)
  if (!read.note) {
    const unread = read.findings.some(({ severity }) => severity === 'error')
    return { file, unread, decks: [], copies: [], findings: inFile(file, read.findings) }
  }
  const { note, findings: themed } = themeOfNote(read.note)
  const tree = tidyNote(note)
  const found = await findPictures(workspace, note, tree, place.folder)
  const { talks, event } = findTalks(note, tree)
  const decks = [...(event ? [event] : []), ...talks].map((talk): FreshDeck => {
    const plan = planDeck(talk, found.pictures)
    return {
      file: event ? `${place.folder}/${talk.name}.md` : `${place.deck}.md`,
      talk,
      plan,
      text: writeDeck(plan),
    }
  })
  const findings = inFile(file, [...read.findings, ...themed, ...found.findings])
  return { file, unread: false, decks, copies: found.copies, findings }
}

function unreadable(error: NodeJS.ErrnoException): ReturnType<typeof readNote> {
  const reason = error.code === 'EACCES' ? 'permission denied' : error.message
  return {
    findings: [
      {
        line: 1,
        rule: 'note-unreadable',
        severity: 'error',
        message: `The note cannot be read (${reason}); it was skipped.`,
        hint: 'Give yourself the permission to read it.',
      },
    ],
  }
}
