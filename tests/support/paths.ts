// Paths as a test writes them down; the program makes its own in scripts/files/workspace.ts.
import type { AbsolutePath, DeckPath, NotePath, RootPath } from '../../scripts/model/paths.ts'

export const inRoot = (path: string) => path as RootPath

export const inDecks = (path: string) => path as DeckPath

export const inNotes = (path: string) => path as NotePath

export const onDisk = (path: string) => path as AbsolutePath
