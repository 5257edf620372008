// Paths that say where they begin. Each is a string, but no string is one of them: `files/workspace.ts` makes them.

declare const beginning: unique symbol

type PathFrom<Beginning extends string> = string & { readonly [beginning]: Beginning }

/** From the workspace root, with `/`, as findings and JSON show it: `decks/gopher-china/index.md`. */
export type RootPath = PathFrom<'workspace root'>

/** Of a deck and its base, from `decks/`, with `/`: `gopher-china/index.md`. */
export type DeckPath = PathFrom<'decks/'>

/** From `notes/`, with `/`: `gopher-china/README.md`. */
export type NotePath = PathFrom<'notes/'>

/** As the system writes it. */
export type AbsolutePath = PathFrom<'file system'>
