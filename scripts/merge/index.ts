// What the program uses of merging.
export type { Mode } from './lines/decision.ts'
export { type DeckStatus, type DeckTexts, type Merge, type MergeOptions, mergeDeck } from './merge-deck.ts'
export type { MergeNotice } from './notices.ts'
export { deckChanges, type SlideChange, slideCount } from './pair/deck-changes.ts'
export { isSameTalk } from './pair/deck-likeness.ts'
export { type NamedDeck, type RenamedDecks, renamedDecks } from './pair/renamed-decks.ts'
