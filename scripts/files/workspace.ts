import { stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { UserError } from '../model/user-error.ts'

/** Absolute folders of a workspace. */
export interface Workspace {
  root: string
  notes: string
  decks: string
  base: string
  public: string
  exports: string
  /** Everything that may be deleted at any time; ignored by git. */
  cache: string
}

/** @throws UserError where `root` is no folder. */
export async function openWorkspace(root: string): Promise<Workspace> {
  const absolute = resolve(root)
  const found = await stat(absolute).catch(() => undefined)
  if (!found?.isDirectory())
    throw new UserError(`No such folder: ${root}`, 'Name a folder that holds notes/ with --root.')
  return {
    root: absolute,
    notes: join(absolute, 'notes'),
    decks: join(absolute, 'decks'),
    base: join(absolute, 'decks', '.base'),
    public: join(absolute, 'public'),
    exports: join(absolute, 'exports'),
    cache: join(absolute, '.reprise'),
  }
}

/** Path from the workspace root, with `/`, as findings and JSON show it. */
export function shown(workspace: Workspace, absolute: string): string {
  return relative(workspace.root, absolute).split(sep).join('/')
}
