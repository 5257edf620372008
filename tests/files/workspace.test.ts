// Paths of a workspace: from one of its folders to another, there and back.
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  absolute,
  baseFile,
  below,
  deckFile,
  deckOfBase,
  deckPath,
  noteFile,
  notePath,
  openWorkspace,
  rootFile,
  shown,
  shownDeck,
  type Workspace,
} from '../../scripts/files/workspace.ts'
import type { DeckPath, RootPath } from '../../scripts/model/paths.ts'
import { inDecks, inNotes } from '../support/paths.ts'
import { temporaryFolder } from '../support/run.ts'

let place: Workspace

beforeEach(async () => {
  place = await openWorkspace(await temporaryFolder())
})

test('a deck, its base and what findings call it', () => {
  const deck = inDecks('gopher-china/1.2 go.md')
  expect(deckFile(place, deck)).toBe(join(place.root, 'decks', 'gopher-china', '1.2 go.md'))
  expect(baseFile(place, deck)).toBe(join(place.root, 'decks', '.base', 'gopher-china', '1.2 go.md'))
  expect(shownDeck(place, deck)).toBe('decks/gopher-china/1.2 go.md')
  expect(deckPath(place, deckFile(place, deck))).toBe(deck)
  expect(deckOfBase(place, baseFile(place, deck))).toBe(deck)
})

test('a note', () => {
  const note = inNotes('2018/day 1/queues.md')
  const path = noteFile(place, note)
  expect(path).toBe(join(place.root, 'notes', '2018', 'day 1', 'queues.md'))
  expect(notePath(place, path)).toBe(note)
  expect(rootFile(place, shown(place, path))).toBe(path)
})

test('a file outside the workspace is shown from it as well', () => {
  expect(shown(place, absolute('../elsewhere.md', place.root))).toBe('../elsewhere.md')
})

test('none is taken for another', () => {
  const deck = inDecks('a.md')
  // @ts-expect-error a path from decks/ is none from the workspace root
  const root: RootPath = deck
  // @ts-expect-error nor is any string
  const made: DeckPath = 'a.md'
  // @ts-expect-error what is below a folder is below an absolute one
  expect([root, made, below(deck, 'x')]).toHaveLength(3)
})
