// The folders of a workspace, and the one place where a path from one of them becomes a path from another.

import { stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { AbsolutePath, DeckPath, NotePath, RootPath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { passOver } from './debug.ts'

/** Folders of a workspace. */
export interface Workspace {
  root: AbsolutePath
  notes: AbsolutePath
  decks: AbsolutePath
  base: AbsolutePath
  public: AbsolutePath
  exports: AbsolutePath
  /** Everything that may be deleted at any time; ignored by git. */
  cache: AbsolutePath
}

/** @throws UserError where `folder` is none */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = absolute(folder)
  const found = await stat(root).catch(passOver(root))
  if (!found?.isDirectory())
    throw new UserError(`No such folder: ${folder}`, 'Name a folder that holds notes/ with --root.')
  return {
    root,
    notes: below(root, 'notes'),
    decks: below(root, 'decks'),
    base: below(root, 'decks', '.base'),
    public: below(root, 'public'),
    exports: below(root, 'exports'),
    cache: below(root, '.reprise'),
  }
}

/** @param path absolute, or from `folder`; that is the working folder where none is named */
export function absolute(path: string, folder = '.'): AbsolutePath {
  return resolve(folder, path) as AbsolutePath
}

/** @param path of one or several parts, with `/` or as the system writes it */
export function below(folder: AbsolutePath, ...path: string[]): AbsolutePath {
  return join(folder, ...path) as AbsolutePath
}

/** As findings and JSON show it. */
export function shown({ root }: Workspace, path: AbsolutePath): RootPath {
  return between(root, path) as RootPath
}

export function rootFile({ root }: Workspace, path: RootPath): AbsolutePath {
  return below(root, path)
}

/** @param path of a deck */
export function deckPath({ decks }: Workspace, path: AbsolutePath): DeckPath {
  return between(decks, path) as DeckPath
}

/** @param path of a base */
export function deckOfBase({ base }: Workspace, path: AbsolutePath): DeckPath {
  return between(base, path) as DeckPath
}

export function deckFile({ decks }: Workspace, deck: DeckPath): AbsolutePath {
  return below(decks, deck)
}

export function baseFile({ base }: Workspace, deck: DeckPath): AbsolutePath {
  return below(base, deck)
}

/** A deck as findings and JSON show it. */
export function shownDeck(workspace: Workspace, deck: DeckPath): RootPath {
  return shown(workspace, deckFile(workspace, deck))
}

/** @param path of a note */
export function notePath({ notes }: Workspace, path: AbsolutePath): NotePath {
  return between(notes, path) as NotePath
}

export function noteFile({ notes }: Workspace, note: NotePath): AbsolutePath {
  return below(notes, note)
}

function between(folder: AbsolutePath, path: AbsolutePath): string {
  return relative(folder, path).split(sep).join('/')
}
